package forklore.desktop.model;

import forklore.engine.compare.Interval;
import forklore.engine.odds.Fraction;

/// Numbers as the window writes them.
public final class Numbers {

    private static final long GROUP = 1000;

    private Numbers() {}

    /// {@return the number with its digits in groups of three, for example `10 000`}
    ///
    /// @param number at least 0
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder();
        long rest = number;
        while (rest >= GROUP) {
            String digits = String.valueOf(rest % GROUP);
            text.insert(0, "\u202f" + "0".repeat(3 - digits.length()) + digits);
            rest /= GROUP;
        }
        return rest + text.toString();
    }

    /// {@return the number with its word, for example `1 step` or `2 steps`}
    ///
    /// @param number at least 0
    /// @param word for one of them
    public static String count(long number, String word) {
        return grouped(number) + " " + word + (number == 1 ? "" : "s");
    }

    /// {@return the share in percent, for example `12.5 %`}
    ///
    /// @param share the share
    public static String percent(Fraction share) {
        return share.percent(1) + " %";
    }

    /// {@return the share in percent}
    ///
    /// @param times how often
    /// @param runs of how many, at least 1
    public static String percent(int times, int runs) {
        return percent(Fraction.of(times, runs));
    }

    /// {@return the interval in percent, for example `9.1 to 13.4 %`}
    ///
    /// @param interval the interval
    public static String range(Interval interval) {
        return tenths(interval.low()) + " to " + tenths(interval.high()) + " %";
    }

    private static String tenths(double share) {
        long tenths = Math.round(share * 1000);
        return tenths / 10 + "." + tenths % 10;
    }
}
