package forklore.engine.odds;

import java.math.BigInteger;

/// An exact fraction, always in lowest terms, the denominator positive.
///
/// @param numerator the numerator
/// @param denominator the denominator, greater than 0
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /// Nothing.
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /// All.
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /// Reduces to lowest terms.
    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator of " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /// {@return a fraction of two small numbers}
    ///
    /// @param numerator the numerator
    /// @param denominator the denominator, greater than 0
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// {@return the sum}
    ///
    /// @param other what is added
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /// {@return the difference}
    ///
    /// @param other what is taken away
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /// {@return 1 divided by this}
    ///
    /// @throws IllegalArgumentException if this is not greater than 0
    public Fraction inverse() {
        return new Fraction(denominator, numerator);
    }

    /// {@return the product}
    ///
    /// @param other the factor
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// {@return the quotient by a small whole number}
    ///
    /// @param divisor greater than 0
    public Fraction dividedBy(int divisor) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /// {@return the nearest floating-point number, for bars and for people}
    public double toDouble() {
        int surplus = Math.max(numerator.bitLength(), denominator.bitLength()) - 900;
        int shift = Math.max(0, surplus);
        return numerator.shiftRight(shift).doubleValue()
                / denominator.shiftRight(shift).doubleValue();
    }

    /// {@return the share in percent with this many decimals, rounded half up, for example `12.5`}
    ///
    /// @param decimals from 0 to 9
    public String percent(int decimals) {
        BigInteger scale = BigInteger.TEN.pow(decimals + 2);
        BigInteger twice = numerator.multiply(scale).shiftLeft(1).add(denominator);
        String digits = twice.divide(denominator.shiftLeft(1)).toString();
        if (decimals == 0) {
            return digits;
        }
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        return padded.substring(0, point) + "." + padded.substring(point);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /// {@return the fraction as written, for example `1/8`}
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
