package forklore.runner;

/// How a campaign of real runs is done.
///
/// @param times how many runs, within 1 and [#MAX_TIMES]
/// @param seed the seed of the jitter
/// @param jitterMicros before each step a thread spins for a random time from 0 to so many microseconds, so that
///     the threads meet in different ways; 0 leaves the meeting to the kernel alone
/// @param deadlineMillis a run that has neither ended nor provably hangs after so long is given up and counted as
///     such, never as a hang
public record CampaignOptions(int times, long seed, int jitterMicros, int deadlineMillis) {

    /// The greatest number of runs of one campaign.
    public static final int MAX_TIMES = 1_000_000;

    /// The greatest jitter: a millisecond.
    public static final int MAX_JITTER_MICROS = 1_000;

    /// The greatest deadline: a minute.
    public static final int MAX_DEADLINE_MILLIS = 60_000;

    /// What is used when nothing else is asked: 1 000 runs.
    public static final CampaignOptions DEFAULT = new CampaignOptions(1_000, 1, 60, 5_000);

    /// Checks the bounds.
    public CampaignOptions {
        require(times >= 1 && times <= MAX_TIMES, "times", times);
        require(jitterMicros >= 0 && jitterMicros <= MAX_JITTER_MICROS, "jitterMicros", jitterMicros);
        require(deadlineMillis >= 1 && deadlineMillis <= MAX_DEADLINE_MILLIS, "deadlineMillis", deadlineMillis);
    }

    /// {@return the same with another number of runs}
    ///
    /// @param runs how many runs
    public CampaignOptions withTimes(int runs) {
        return new CampaignOptions(runs, seed, jitterMicros, deadlineMillis);
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value);
        }
    }
}
