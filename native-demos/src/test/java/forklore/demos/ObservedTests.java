package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Fingerprint;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The logs in `observed` are of the scenarios as they are now. They are made by [Record].
class ObservedTests {

    /// The scenarios that are recorded.
    static List<Scenario> scenarios() throws IOException {
        List<String> files = Demos.files(Demos.OBSERVED);
        return Demos.scenarios().stream()
                .filter(scenario -> files.contains(Record.fileName(scenario)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areOfThisVersionOfTheScenarioAndExplained(Scenario scenario) throws IOException {
        RunLog log = RunLog.parse(Files.readString(Demos.OBSERVED.resolve(Record.fileName(scenario))))
                .orElseThrow();
        assertThat(log.scenario()).isEqualTo(scenario.name());
        assertThat(log.hash())
                .as("the log is of another version of the scenario; record it again")
                .isEqualTo(Fingerprint.of(scenario));
        assertThat(log.counts())
                .extracting(RunLog.Count::outcome)
                .containsExactlyElementsOf(
                        scenario.outcomes().stream().map(Outcome::name).toList());
        assertThat(log.others()).isEmpty();
        assertThat(log.runs()).isGreaterThanOrEqualTo(5_000);
        assertThat(log.environment().keySet())
                .containsExactly("kernel", "libc", "compiler", "processors", "seed", "jitter", "deadline");
    }

    @Test
    void areOfScenariosThatRunInC() throws IOException {
        assertThat(Demos.files(Demos.OBSERVED))
                .containsExactlyInAnyOrderElementsOf(
                        scenarios().stream().map(Record::fileName).toList());
    }

    @Test
    void nameNoFolderOfTheMachineTheyComeFrom() throws IOException {
        for (String file : Demos.files(Demos.OBSERVED)) {
            assertThat(Files.readString(Demos.OBSERVED.resolve(file))).doesNotContain("/");
        }
    }
}
