package forklore.guide.macro;

import forklore.engine.compare.Interval;
import forklore.engine.odds.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/// How figures are written for people: everywhere the same.
final class Figures {

    private static final int MOST_DECIMALS = 9;
    private static final int LONGEST_FRACTION = 13;
    private static final String PERCENT_SIGN = "\u00a0%";

    private Figures() {}

    /// {@return the share in percent, with as many decimals as it takes not to look like nothing or everything}
    static String percent(Fraction share) {
        if (share.equals(Fraction.ZERO) || share.equals(Fraction.ONE)) {
            return share.percent(0) + PERCENT_SIGN;
        }
        int decimals = 1;
        while (decimals < MOST_DECIMALS && looksWhole(share.percent(decimals))) {
            decimals++;
        }
        return share.percent(decimals) + PERCENT_SIGN;
    }

    /// {@return a share between 0 and 1 in percent, with one decimal}
    static String share(double share) {
        return rounded(share, 1, RoundingMode.HALF_UP) + PERCENT_SIGN;
    }

    private static boolean looksWhole(String percent) {
        BigDecimal value = new BigDecimal(percent);
        return value.signum() == 0 || value.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /// {@return the share as a fraction and in percent, or in percent alone when the fraction is long}
    static String odds(Fraction share) {
        boolean readable = share.toString().length() <= LONGEST_FRACTION;
        boolean trivial = share.equals(Fraction.ZERO) || share.equals(Fraction.ONE);
        return readable && !trivial ? fraction(share) + " (" + percent(share) + ")" : percent(share);
    }

    /// {@return the fraction as people write it: `0`, `1` or `1/8`}
    static String fraction(Fraction share) {
        return share.denominator().equals(BigInteger.ONE) ? share.numerator().toString() : share.toString();
    }

    /// {@return whether a written share means this one: `1/8`, `12.5%` or `12.5 %`}
    ///
    /// A percentage is compared after rounding to the decimals it is written with.
    static boolean means(String written, Fraction share) {
        Optional<Fraction> exact = parseFraction(written);
        if (exact.isPresent()) {
            return exact.get().equals(share);
        }
        if (!written.endsWith("%")) {
            return false;
        }
        String digits = written.substring(0, written.length() - 1).strip();
        if (!digits.matches("\\d{1,3}(\\.\\d{1,9})?")) {
            return false;
        }
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        return new BigDecimal(digits).compareTo(new BigDecimal(share.percent(decimals))) == 0;
    }

    private static Optional<Fraction> parseFraction(String written) {
        if (!written.matches("\\d{1,300}(/[1-9]\\d{0,300})?")) {
            return Optional.empty();
        }
        int slash = written.indexOf('/');
        BigInteger numerator = new BigInteger(slash < 0 ? written : written.substring(0, slash));
        BigInteger denominator = slash < 0 ? BigInteger.ONE : new BigInteger(written.substring(slash + 1));
        return Optional.of(new Fraction(numerator, denominator));
    }

    /// {@return a whole number with thin spaces between thousands}
    static String whole(long number) {
        String digits = Long.toString(number);
        if (digits.length() < 5) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, '\u202f');
        }
        return out.toString();
    }

    /// {@return the number with the word for what it counts, in the plural unless it is one}
    static String counted(long number, String word) {
        return whole(number) + " " + word + (number == 1 ? "" : "s");
    }

    /// {@return the share that was seen and where the true one lies: `48.6 % (47.2 to 50.0 %)`, `below 0.08 %`}
    static String seen(int times, int runs) {
        Interval interval = Interval.wilson(times, runs);
        if (times == 0) {
            return "below " + bound(interval.high(), RoundingMode.CEILING) + PERCENT_SIGN;
        }
        if (times == runs) {
            return "above " + bound(interval.low(), RoundingMode.FLOOR) + PERCENT_SIGN;
        }
        int decimals = times < 20 || runs - times < 20 ? 2 : 1;
        return rounded((double) times / runs, decimals, RoundingMode.HALF_UP) + PERCENT_SIGN + " ("
                + rounded(interval.low(), decimals, RoundingMode.FLOOR) + " to "
                + rounded(interval.high(), decimals, RoundingMode.CEILING) + PERCENT_SIGN + ")";
    }

    private static String bound(double share, RoundingMode mode) {
        double distance = Math.min(share, 1 - share);
        int decimals = distance >= 0.01 ? 1 : distance >= 0.0001 ? 2 : 4;
        return rounded(share, decimals, mode);
    }

    private static String rounded(double share, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(decimals, mode)
                .toPlainString();
    }
}
