package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OddsTests {

    @Test
    void everyOutcomeHasItsFractionAndItsShareAndTogetherTheyAreAll() {
        Shell.Result result = new Shell().run("odds", "orphaned-lock", "--platform", "core");
        assertThat(result.code()).isZero();
        Golden.verify("odds-orphaned-lock", result.transcript());
    }

    @Test
    void theOddsAreARecord() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("odds", "printed-twice", "--json").out());
        assertThat(record).containsEntry("record", "odds").containsEntry("scenario", "printed-twice");
        assertThat(JsonText.at(record, "platforms.0.platform")).isEqualTo("core");
        assertThat(JsonText.at(record, "platforms.0.complete")).isEqualTo(true);
        assertThat(JsonText.at(record, "platforms.0.outcomes.0.probability.fraction"))
                .isEqualTo("1/2");
        assertThat(JsonText.at(record, "platforms.0.outcomes.0.probability.value"))
                .isEqualTo(0.5);
    }

    @Test
    void withoutACompleteSearchThereAreNoOddsAndItExitsWith5() {
        Shell.Result result = new Shell().run("odds", "orphaned-lock", "--max-states", "10");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).contains("unknown", "not found so far", "There are no odds");
        Map<String, Object> record = JsonText.object(new Shell()
                .run("odds", "orphaned-lock", "--max-states", "10", "--json")
                .out());
        assertThat(JsonText.at(record, "platforms.0.outcomes.0.probability")).isNull();
    }
}
