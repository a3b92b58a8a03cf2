package forklore.engine.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.engine.rates.RateSheet.Point;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSheetTests {

    private static Point point(int measured, int predicted) {
        return new Point(10, 90, "0123abcd", 1_000, measured, 10_000, predicted);
    }

    private static RateSheet sheet() {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux");
        environment.put("processors", "2");
        return new RateSheet("held", "c", environment, List.of(point(100, 1_010), point(0, 0)));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(RateSheet.parse(sheet().text())).contains(sheet());
        assertThat(sheet().text()).startsWith("""
                forklore-rates 1
                scenario: held
                language: c
                environment.kernel: Linux
                environment.processors: 2
                point: 10 90 0123abcd 1000 100 10000 1010
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forklore-log 1\nscenario: held\nlanguage: c",
                "forklore-rates 1\nscenario: held",
                "forklore-rates 1\nlanguage: c",
                "forklore-rates 1\nscenario: held\nlanguage: c\nnothing",
                "forklore-rates 1\nscenario: held\nlanguage: c\npoint: 10 90 0123abcd 1000 100 10000",
                "forklore-rates 1\nscenario: held\nlanguage: c\npoint: 10 90 0123abcd 1000 1001 10000 1",
                "forklore-rates 1\nscenario: held\nlanguage: c\npoint: 10 90 0123abcd many 1 10000 1"
            })
    void isNotReadFromWhatIsNone(String text) {
        assertThat(RateSheet.parse(text)).isEmpty();
    }

    @Test
    void ratesAgreeIfTheirIntervalsMeet() {
        assertThat(point(100, 1_000).agrees()).isTrue();
        assertThat(point(120, 1_000).agrees()).isTrue();
        assertThat(point(130, 1_000).agrees()).isFalse();
        assertThat(point(75, 1_000).agrees()).isFalse();
        assertThat(point(0, 10).agrees()).isTrue();
    }

    @Test
    void theShareIsThatOfTheTime() {
        assertThat(point(1, 1).share()).isEqualTo(0.1);
    }

    @Test
    void countsBeyondTheRunsAreRefused() {
        assertThatThrownBy(() -> point(1_001, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
