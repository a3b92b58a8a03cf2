package forklore.engine.rates;

/// How much a forecast may do.
///
/// @param runs how many runs are simulated, within 1 and [#MAX_RUNS]
/// @param seed what chance begins with; the same seed gives the same forecast
/// @param steps how many steps one run may take, at least 1
/// @param states how many different states all runs may come to, at least 1
public record Effort(int runs, long seed, int steps, int states) {

    /// The greatest number of runs.
    public static final int MAX_RUNS = 1_000_000;

    /// 10 000 runs of at most 200 000 steps, through at most 200 000 states.
    public static final Effort USUAL = new Effort(10_000, 1, 200_000, 200_000);

    /// Checks the bounds.
    public Effort {
        if (runs < 1 || runs > MAX_RUNS || steps < 1 || states < 1) {
            throw new IllegalArgumentException(runs + " runs, " + steps + " steps, " + states + " states");
        }
    }

    /// {@return the same with another number of runs}
    ///
    /// @param count how many, within 1 and [#MAX_RUNS]
    public Effort withRuns(int count) {
        return new Effort(count, seed, steps, states);
    }

    /// {@return the same with another seed}
    ///
    /// @param other the seed
    public Effort withSeed(long other) {
        return new Effort(runs, other, steps, states);
    }
}
