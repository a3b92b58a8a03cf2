package forklore.engine.rates;

/// How long things take that no scenario says, in microseconds, on average.
///
/// @param stepMicros a step that is no `work` with a duration and makes no process; more than 0
/// @param forkMicros a step that makes a process, until the memory is copied as it is at that moment; more than 0
/// @param wakeMicros from the moment in which a thread is started or need not wait any longer until it asks for a
///     processor; at least 0
/// @param timeoutMicros how long a `timeout` waits; at least 0
/// @param jitterMicros what a real run adds before each step: some time from 0 to so much; at least 0
public record Costs(
        double stepMicros, double forkMicros, double wakeMicros, double timeoutMicros, double jitterMicros) {

    /// Round figures of the order that a small machine shows: 0.05 us a step, 10 us until a fork copies, 50 us until a
    /// thread runs, 10 ms a time-out, no jitter.
    public static final Costs USUAL = new Costs(0.05, 10, 50, 10_000, 0);

    /// Checks the durations.
    public Costs {
        boolean positive = stepMicros > 0 && forkMicros > 0;
        boolean rest = wakeMicros >= 0 && timeoutMicros >= 0 && jitterMicros >= 0;
        double sum = stepMicros + forkMicros + wakeMicros + timeoutMicros + jitterMicros;
        if (!positive || !rest || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("costs " + stepMicros + ", " + forkMicros + ", " + wakeMicros + ", "
                    + timeoutMicros + ", " + jitterMicros);
        }
    }

    /// {@return these costs where real runs are disturbed before each step}
    ///
    /// @param micros the jitter
    public Costs withJitter(double micros) {
        return new Costs(stepMicros, forkMicros, wakeMicros, timeoutMicros, micros);
    }
}
