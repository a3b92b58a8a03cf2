package forklore.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {

    private final Schedule schedule =
            Schedule.of("orphaned-lock", "core", "0123abcd", List.of("main", "main", "worker", "child/worker"));

    @Test
    void joinsStepsOfTheSameActorToATurn() {
        assertThat(schedule.token()).isEqualTo("orphaned-lock@core:0123abcd:main.2,worker.1,child/worker.1");
        assertThat(schedule.actors()).containsExactly("main", "main", "worker", "child/worker");
    }

    @Test
    void isReadBackFromItsToken() {
        assertThat(Schedule.parse(schedule.token())).contains(schedule);
    }

    @Test
    void mayHaveNoSteps() {
        Schedule empty = Schedule.of("a", "core", "0123abcd", List.of());
        assertThat(Schedule.parse(empty.token())).contains(empty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@core",
                "a@core:0123abcd",
                "@core:0123abcd:main.1",
                "a@:0123abcd:main.1",
                "a@core:123:main.1",
                "a@core:0123abcd:main",
                "a@core:0123abcd:main.0",
                "a@core:0123abcd:main.x",
                "a@core:0123abcd:main.1,",
                "a@core:0123abcd:.1",
                "a@core:0123abcd:main.999999"
            })
    void isNotReadFromATextThatIsNoToken(String text) {
        assertThat(Schedule.parse(text)).isEmpty();
    }
}
