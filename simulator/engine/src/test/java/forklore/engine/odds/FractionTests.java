package forklore.engine.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTests {

    @Test
    void isKeptInLowestTerms() {
        assertThat(Fraction.of(6, 8)).isEqualTo(Fraction.of(3, 4)).hasToString("3/4");
    }

    @Test
    void addsAndMultipliesExactly() {
        assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(2, 3).times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(1, 3).dividedBy(3)).isEqualTo(Fraction.of(1, 9));
    }

    @Test
    void isShownInPercentRoundedHalfUp() {
        assertThat(Fraction.of(1, 8).percent(1)).isEqualTo("12.5");
        assertThat(Fraction.of(1, 16).percent(1)).isEqualTo("6.3");
        assertThat(Fraction.of(1, 3).percent(0)).isEqualTo("33");
        assertThat(Fraction.of(1, 2000).percent(1)).isEqualTo("0.1");
        assertThat(Fraction.of(1, 2001).percent(1)).isEqualTo("0.0");
        assertThat(Fraction.ONE.percent(2)).isEqualTo("100.00");
        assertThat(Fraction.ZERO.percent(1)).isEqualTo("0.0");
    }

    @Test
    void becomesADoubleEvenWithThousandsOfDigits() {
        BigInteger huge = BigInteger.TEN.pow(3000);
        assertThat(new Fraction(huge.add(BigInteger.ONE), huge.multiply(BigInteger.TWO)).toDouble())
                .isEqualTo(0.5);
    }

    @Test
    void comparesByValue() {
        assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(34, 100));
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
