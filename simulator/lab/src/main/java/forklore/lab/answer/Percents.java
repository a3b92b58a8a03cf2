package forklore.lab.answer;

/// Percentages in words, without an exponent.
public final class Percents {

    private Percents() {}

    /// {@return a percentage without its sign, rounded, for example `12.50`}
    ///
    /// @param value the percentage, not negative
    /// @param decimals how many digits stand behind the point, at most 6
    public static String text(double value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long all = Math.round(value * unit);
        String rest = Long.toString(all % unit);
        return all / unit + (decimals == 0 ? "" : "." + "0".repeat(decimals - rest.length()) + rest);
    }
}
