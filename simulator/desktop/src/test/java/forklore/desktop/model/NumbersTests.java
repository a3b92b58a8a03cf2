package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.compare.Interval;
import forklore.engine.odds.Fraction;
import org.junit.jupiter.api.Test;

class NumbersTests {

    @Test
    void groupsDigitsByThousands() {
        assertThat(Numbers.grouped(0)).isEqualTo("0");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(10_007)).isEqualTo("10\u202f007");
        assertThat(Numbers.grouped(2_000_000)).isEqualTo("2\u202f000\u202f000");
    }

    @Test
    void writesSharesInPercentWithOneDecimal() {
        assertThat(Numbers.percent(Fraction.of(7, 16))).isEqualTo("43.8 %");
        assertThat(Numbers.percent(1, 1000)).isEqualTo("0.1 %");
    }

    @Test
    void writesAnIntervalWithBothBounds() {
        assertThat(Numbers.range(new Interval(0.0912, 0.134))).isEqualTo("9.1 to 13.4 %");
        assertThat(Numbers.range(Interval.wilson(1000, 1000))).isEqualTo("99.6 to 100.0 %");
    }
}
