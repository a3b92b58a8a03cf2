package forklore.engine.odds;

/// Counts work, so that a computation which would take too long is given up, at the same place on every machine.
final class Effort {

    private static final int ANY = 16;

    private long left;

    Effort(long left) {
        this.left = left;
    }

    /// {@return the fraction, whose computation is counted}
    ///
    /// What takes time is the reduction to lowest terms, which grows with the square of the length, beside what it
    /// takes to make any fraction at all.
    Fraction of(Fraction fraction) {
        long words =
                1 + (fraction.numerator().bitLength() + fraction.denominator().bitLength()) / 32;
        left -= ANY + words * words;
        return fraction;
    }

    boolean spent() {
        return left < 0;
    }
}
