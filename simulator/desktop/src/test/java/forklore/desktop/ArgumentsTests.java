package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTests {

    @Test
    void withoutAnythingItOpensTheFirstScenarioAtItsFirstStep() {
        Arguments arguments = Arguments.parse(List.of());

        assertThat(arguments.scenario()).isEqualTo("orphaned-lock");
        assertThat(arguments.step()).isEqualTo(1);
        assertThat(arguments.schedule()).isEmpty();
        assertThat(arguments.theme()).isEmpty();
        assertThat(arguments.mistakes()).isEmpty();
    }

    @Test
    void understandsEveryOptionInBothForms() {
        Arguments arguments = Arguments.parse(List.of(
                "--theme=dark", "mine.fork", "--step", "7", "--schedule", "x@core:12345678:", "--platform", "musl"));

        assertThat(arguments.scenario()).isEqualTo("mine.fork");
        assertThat(arguments.step()).isEqualTo(7);
        assertThat(arguments.schedule()).contains("x@core:12345678:");
        assertThat(arguments.platform()).contains("musl");
        assertThat(arguments.theme()).contains(Theme.DARK);
        assertThat(arguments.mistakes()).isEmpty();
    }

    @Test
    void aScheduleSaysItsPlatformUnlessAnotherIsAskedFor() {
        List<String> schedule = List.of("x", "--schedule", "x@glibc:12345678:main.1");

        assertThat(Arguments.parse(schedule).wish().platform()).contains("glibc");
        List<String> both = List.of("x", "--schedule", "x@glibc:12345678:main.1", "--platform=musl");
        assertThat(Arguments.parse(both).wish().platform()).contains("musl");
    }

    @Test
    void aLabIsToldFromAScenario(@TempDir Path folder) throws IOException {
        assertThat(Arguments.parse(List.of(folder.toString())).lab()).isEmpty();
        Files.writeString(folder.resolve("answers.txt"), "");

        Arguments named = Arguments.parse(List.of(folder.toString()));
        assertThat(named.lab()).contains(folder);
        assertThat(named.wish().scenario()).isEqualTo("orphaned-lock");
        assertThat(Arguments.parse(List.of("a.forklore-lab")).lab()).isPresent();
    }

    @Test
    void saysEveryMistakeAtOnceWithTheValueAndWhatIsAllowed() {
        Arguments arguments = Arguments.parse(List.of("--step", "-3", "--theme", "blue", "--speed", "2"));

        assertThat(arguments.mistakes()).hasSize(3);
        assertThat(arguments.mistakes().get(0)).contains("\"-3\"").contains("whole number");
        assertThat(arguments.mistakes().get(1)).contains("\"blue\"").contains("light or dark");
        assertThat(arguments.mistakes().get(2)).contains("--speed").contains("Usage");
    }
}
