package forklore.engine.rates;

import java.util.Objects;

/// What a forecast takes for granted about the machine.
///
/// A signal is handled after the step in which it comes. Nothing else runs on the machine.
///
/// @param processors how many threads can run at a time, within 1 and [#MAX_PROCESSORS]; more than these share them in
///     turns
/// @param sliceMicros how long a turn lasts if others wait for a processor, more than 0
/// @param workSleeps whether a `work` with a duration needs no processor, as in a program that sleeps for so long
/// @param costs how long everything else takes
/// @param noise how durations differ from each other
public record Assumptions(int processors, double sliceMicros, boolean workSleeps, Costs costs, Noise noise) {

    /// The greatest number of processors.
    public static final int MAX_PROCESSORS = 64;

    /// Two processors that take turns of 3 ms, as Linux does on a small machine.
    public static final Assumptions USUAL = new Assumptions(2, 3_000, false, Costs.USUAL, Noise.USUAL);

    /// Checks the bounds.
    public Assumptions {
        Objects.requireNonNull(costs);
        Objects.requireNonNull(noise);
        if (processors < 1 || processors > MAX_PROCESSORS || !(sliceMicros > 0)) {
            throw new IllegalArgumentException(processors + " processors, turns of " + sliceMicros + " us");
        }
    }

    /// {@return the same with another number of processors}
    ///
    /// @param count how many, within 1 and [#MAX_PROCESSORS]
    public Assumptions withProcessors(int count) {
        return new Assumptions(count, sliceMicros, workSleeps, costs, noise);
    }

    /// {@return the same with other costs}
    ///
    /// @param other the costs
    public Assumptions withCosts(Costs other) {
        return new Assumptions(processors, sliceMicros, workSleeps, other, noise);
    }

    /// {@return the same with another noise}
    ///
    /// @param other the noise
    public Assumptions withNoise(Noise other) {
        return new Assumptions(processors, sliceMicros, workSleeps, costs, other);
    }

    /// {@return the same where a `work` needs a processor or not}
    ///
    /// @param sleeps whether it needs none
    public Assumptions withWorkAsleep(boolean sleeps) {
        return new Assumptions(processors, sliceMicros, sleeps, costs, noise);
    }
}
