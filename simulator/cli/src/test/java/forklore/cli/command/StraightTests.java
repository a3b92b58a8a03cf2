package forklore.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StraightTests {

    // A display of another machine is taken on trust.
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", "elsewhere:1");

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "open orphaned-lock"})
    void whatOnlyOpensAShippedScenarioNeedsNoParser(String line) {
        assertThat(Straight.opens(words(line), DISPLAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check orphaned-lock",
                "open orphaned-loc",
                "open --help",
                "open -h",
                "open locks/orphaned-lock",
                "open ./mine.fork",
                "open orphaned-lock --step 3",
                "--json"
            })
    void allElseIsReadByTheParser(String line) {
        assertThat(Straight.opens(words(line), DISPLAY)).isFalse();
    }

    @Test
    void withoutADisplayThereIsNoShortWay() {
        assertThat(Straight.opens(words("open orphaned-lock"), Map.of())).isFalse();
    }
}
