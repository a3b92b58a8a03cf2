package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Chance;
import forklore.engine.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PrinterTests {

    static final List<String> CATALOGUE = CatalogueFiles.ALL;

    @ParameterizedTest
    @FieldSource("CATALOGUE")
    void writesTheCatalogueAsItIsWrittenButForItsComments(String scenario) {
        String text = CatalogueFiles.text(scenario).replaceAll("(?m)^ *#.*\n", "");

        assertThat(Printer.print(Texts.scenario(scenario + ".fork", text))).isEqualTo(text);
    }

    @Test
    void whatIsPrintedReadsAsTheSameScenario() {
        for (int seed = 0; seed < 2_000; seed++) {
            Scenario scenario = new RandomScenario(new Chance(seed)).scenario();

            String text = Printer.print(scenario);

            assertThat(Places.removed(Texts.scenario("random.fork", text)))
                    .as("seed %s%n%s", seed, text)
                    .isEqualTo(Places.removed(scenario));
        }
    }
}
