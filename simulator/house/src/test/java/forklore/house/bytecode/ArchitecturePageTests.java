package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitecturePageTests {

    private static final List<Room> ROOMS =
            List.of(Room.of("simulator/engine"), Room.of("simulator/emit"), Room.of("simulator/runner"));

    private static final String PAGE = """
            | `simulator/engine` | Pure | `java.base`
            | `simulator/emit` | Text of a program | engine
            | `simulator/runner` | Real runs | engine, emit, jnr-posix
            """;

    @Test
    void thePageSaysWhatThePlanSays() {
        Project project = Project.current();
        Finding.failOn(ArchitecturePage.check(project.read(ArchitecturePage.PATH), project.rooms()));
    }

    @Test
    void aPageThatAgreesIsFine() {
        assertThat(ArchitecturePage.check(PAGE, ROOMS)).isEmpty();
    }

    @Test
    void anArrowTooManyOrTooFewIsFoundAtItsLine() {
        assertThat(ArchitecturePage.check(PAGE.replace("| engine\n", "| engine, runner\n"), ROOMS))
                .extracting(Finding::toString)
                .containsExactly("ARCHITECTURE.adoc:2: error: emit uses other rooms, use [engine]");
        assertThat(ArchitecturePage.check(PAGE.replace("engine, emit,", "engine,"), ROOMS))
                .hasSize(1);
    }

    @Test
    void aRoomWithoutARowIsFound() {
        assertThat(ArchitecturePage.check(PAGE.substring(PAGE.indexOf('\n') + 1), ROOMS))
                .extracting(Finding::problem)
                .containsExactly("no row for simulator/engine");
    }
}
