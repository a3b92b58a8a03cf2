package forklore.engine.compare;

/// A 95 % confidence interval of a share, by Wilson's score method.
///
/// @param low the lower bound, from 0
/// @param high the upper bound, to 1
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /// {@return the interval for so many of so many}
    ///
    /// @param times how often it was seen, from 0 to runs
    /// @param runs how many runs, at least 1
    public static Interval wilson(int times, int runs) {
        if (runs < 1 || times < 0 || times > runs) {
            throw new IllegalArgumentException(times + " of " + runs);
        }
        double share = (double) times / runs;
        double square = Z * Z / runs;
        double centre = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / runs + square / (4.0 * runs)) / (1 + square);
        double low = times == 0 ? 0 : Math.max(0, centre - half);
        double high = times == runs ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }
}
