package forklore.engine.model;

/// How long a `work` takes: some time between two bounds, any of them as likely as any other.
///
/// The untimed machine does not look at it: there a `work` is one step. A real program draws a time anew each time it
/// comes to the statement, and passes it.
///
/// @param leastMicros at least so many microseconds, within [#MIN_MICROS] and [#MAX_MICROS]
/// @param mostMicros at most so many microseconds, not less than the least; the same if the time is always the same
public record WorkTime(int leastMicros, int mostMicros) {

    /// The shortest time.
    public static final int MIN_MICROS = 1;

    /// The longest time: one second.
    public static final int MAX_MICROS = 1_000_000;

    private static final int MICROS_PER_MILLI = 1_000;

    /// Checks the bounds.
    public WorkTime {
        if (leastMicros < MIN_MICROS || leastMicros > mostMicros || mostMicros > MAX_MICROS) {
            throw new IllegalArgumentException("work from " + leastMicros + " us to " + mostMicros + " us");
        }
    }

    /// {@return a time that is always the same}
    ///
    /// @param micros so many microseconds
    public static WorkTime of(int micros) {
        return new WorkTime(micros, micros);
    }

    /// {@return whether it is always the same}
    public boolean isFixed() {
        return leastMicros == mostMicros;
    }

    /// {@return how it is written in a scenario: `10us`, `2ms`, `10us to 1ms`}
    public String text() {
        return isFixed() ? text(leastMicros) : text(leastMicros) + " to " + text(mostMicros);
    }

    private static String text(int micros) {
        return micros % MICROS_PER_MILLI == 0 ? micros / MICROS_PER_MILLI + "ms" : micros + "us";
    }
}
