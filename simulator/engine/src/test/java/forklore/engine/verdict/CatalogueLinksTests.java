package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.model.Grade;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Shipped;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the scenarios of the catalogue send their readers.
class CatalogueLinksTests {

    private static final List<Scenario> ALL =
            Stories.files().stream().map(Stories::read).toList();

    /// {@return the scenarios that others name as what to do instead, each once}
    static List<String> waysOut() {
        return ALL.stream()
                .flatMap(scenario -> scenario.heading().instead().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void noTwoScenariosHaveOneName() {
        assertThat(ALL).extracting(Scenario::name).doesNotHaveDuplicates();
    }

    @Test
    void everyScenarioThatIsNamedIsAnotherThatIsShipped() {
        List<String> shipped = ALL.stream().map(Scenario::name).toList();
        for (Scenario scenario : ALL) {
            List<String> named = Stream.concat(
                            scenario.heading().related().stream(), scenario.heading().instead().stream())
                    .toList();
            assertThat(shipped).as("named by " + scenario.name()).containsAll(named);
            assertThat(named).as("named by itself").doesNotContain(scenario.name());
        }
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void whatToDoInsteadEndsWellOnEveryPlatform(String name) {
        for (Verdict verdict : SideBySide.of(Stories.shipped(name), Shipped.ALL, Limits.DEFAULT)
                .verdicts()) {
            assertThat(verdict.outcomes())
                    .as(name + " on " + verdict.platform())
                    .filteredOn(Verdict.OutcomeVerdict::happens)
                    .allSatisfy(each -> assertThat(each.outcome().grade())
                            .as(each.outcome().name())
                            .isEqualTo(Grade.ACCEPTABLE));
            assertThat(verdict.status()).isEqualTo(Verdict.Status.HOLDS);
        }
    }
}
