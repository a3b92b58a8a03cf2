package forklore.runner;

/// How a campaign of real runs is done.
///
/// @param times how many runs, within 1 and [#MAX_TIMES]
/// @param seed the seed of the jitter
/// @param jitterMicros before each step a thread spins for a random time from 0 to so many microseconds, so that
///     the threads meet in different ways; 0 leaves the meeting to the kernel alone
/// @param deadlineMillis a run that has neither ended nor provably hangs after so long is given up and counted as
///     such, never as a hang
/// @param first the number of the first run, from 1: runs of one seed with other numbers are other runs
/// @param fast whether a thread is given up at once that asks for a mutex of which it is known that nobody can ever
///     unlock it, instead of being watched; the first [#CHECKED] runs with such a thread are watched all the same, and
/// a
///     thread that goes on although it was to be given up makes its run unclear. Where no such thing can be known, see
///     [FastRuns], it changes nothing
public record CampaignOptions(int times, long seed, int jitterMicros, int deadlineMillis, int first, boolean fast) {

    /// How many runs with a thread to give up are watched in a fast campaign, to confirm that it never goes on.
    public static final int CHECKED = 20;

    /// The golden ratio in 64 bits: multiples of it lie as far from each other as can be.
    private static final long STRIDE = 0x9e3779b97f4a7c15L;

    /// The greatest number of runs of one campaign.
    public static final int MAX_TIMES = 1_000_000;

    /// The greatest jitter: a millisecond.
    public static final int MAX_JITTER_MICROS = 1_000;

    /// The greatest deadline: a minute.
    public static final int MAX_DEADLINE_MILLIS = 60_000;

    /// What is used when nothing else is asked: 1 000 runs.
    public static final CampaignOptions DEFAULT = new CampaignOptions(1_000, 1, 60, 5_000, 1, false);

    /// Checks the bounds.
    public CampaignOptions {
        require(times >= 1 && times <= MAX_TIMES, "times", times);
        require(jitterMicros >= 0 && jitterMicros <= MAX_JITTER_MICROS, "jitterMicros", jitterMicros);
        require(first >= 1 && first <= MAX_TIMES, "first", first);
        require(deadlineMillis >= 1 && deadlineMillis <= MAX_DEADLINE_MILLIS, "deadlineMillis", deadlineMillis);
    }

    /// Runs that are all watched to their end.
    ///
    /// @param times how many runs
    /// @param seed the seed of the jitter
    /// @param jitterMicros the greatest jitter
    /// @param deadlineMillis when a run is given up
    /// @param first the number of the first run
    public CampaignOptions(int times, long seed, int jitterMicros, int deadlineMillis, int first) {
        this(times, seed, jitterMicros, deadlineMillis, first, false);
    }

    /// The runs from the first one on.
    ///
    /// @param times how many runs
    /// @param seed the seed of the jitter
    /// @param jitterMicros the greatest jitter
    /// @param deadlineMillis when a run is given up
    public CampaignOptions(int times, long seed, int jitterMicros, int deadlineMillis) {
        this(times, seed, jitterMicros, deadlineMillis, 1);
    }

    /// {@return the same with another number of runs}
    ///
    /// @param runs how many runs
    public CampaignOptions withTimes(int runs) {
        return withNumbers(first, runs);
    }

    /// {@return the same for other runs}
    ///
    /// @param number the number of the first run
    /// @param runs how many runs
    public CampaignOptions withNumbers(int number, int runs) {
        return new CampaignOptions(runs, seed, jitterMicros, deadlineMillis, number, fast);
    }

    /// {@return the same, fast or not}
    ///
    /// @param quick whether threads are given up early
    public CampaignOptions withFast(boolean quick) {
        return new CampaignOptions(times, seed, jitterMicros, deadlineMillis, first, quick);
    }

    /// {@return the seed of the harness for these runs: another one for each first number, and the seed itself from 1}
    public long harnessSeed() {
        return seed + (first - 1) * STRIDE;
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value);
        }
    }
}
