package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.compare.Agreement;
import forklore.engine.model.Language;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The logs in `observed` are of the scenarios and platforms as they are now, and of nothing that the
/// model excludes.
/// They are made by [Record].
class ObservedTests {

    private static final String AGAIN = "./mvnw -q -Precord -pl native-demos -am process-test-classes";
    private static final int LEAST_RUNS = 20;

    static List<String> files() throws IOException {
        return Demos.files(Demos.OBSERVED).stream()
                .filter(file -> file.endsWith(".log"))
                .toList();
    }

    private static Scenario scenario(String name) {
        return Stream.of(Language.values())
                .flatMap(language -> Demos.scenarios(language).stream())
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no scenario " + name + " with a program"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areOfThisVersionOfTheScenarioAndAgreeWithTheModel(String file) throws IOException {
        RunLog log =
                RunLog.parse(Files.readString(Demos.OBSERVED.resolve(file))).orElseThrow();
        Scenario scenario = scenario(log.scenario());
        Linked linked = CatalogueJobs.link(scenario, log.platform());
        assertThat(file).isEqualTo(log.fileName());
        assertThat(log.hash())
                .as("the log is of another version of the scenario or its platform; record it again: " + AGAIN)
                .isEqualTo(linked.fingerprint());
        assertThat(log.counts())
                .extracting(RunLog.Count::outcome)
                .containsExactlyElementsOf(
                        scenario.outcomes().stream().map(Outcome::name).toList());
        assertThat(log.runs()).isGreaterThanOrEqualTo(LEAST_RUNS);
        assertThat(log.environment().keySet())
                .contains("target", "kernel", "libc", "processors", "seed", "numbers", "jitter", "deadline");
        Agreement agreement = Agreement.of(Verdicts.of(linked), log);
        assertThat(agreement.contradictions()).as("seen though impossible").isEmpty();
        assertThat(agreement.unclear()).isLessThan(log.runs());
    }

    @Test
    void areThereForEachScenarioThatRunsInC() throws IOException {
        List<String> names = files().stream()
                .map(file -> file.substring(0, file.indexOf('.')))
                .toList();
        assertThat(Demos.scenarios(Language.C))
                .as("recorded with: " + AGAIN)
                .extracting(Scenario::name)
                .isSubsetOf(names);
    }

    @Test
    void nameNoFolderOfTheMachineTheyComeFrom() throws IOException {
        for (String file : files()) {
            assertThat(Files.readString(Demos.OBSERVED.resolve(file))).doesNotContain("/");
        }
    }
}
