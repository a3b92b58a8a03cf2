package forklore.engine.rates;

/// How the durations of one kind of step differ from each other.
public sealed interface Noise {

    /// The usual noise: a tenth more or less, so that two threads that go round do not keep step with each other.
    Noise USUAL = new Uniform(0.1);

    /// Every duration is multiplied by a factor around 1, any as likely as any other.
    ///
    /// @param share the factor is within 1 - share and 1 + share; from 0 for no noise, below 1
    record Uniform(double share) implements Noise {
        /// Checks the share.
        public Uniform {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException("noise of " + share);
            }
        }
    }

    /// Every duration is drawn from the exponential distribution with the given mean: how long a step has taken says
    /// nothing about how long it still takes.
    record Memoryless() implements Noise {}

    /// {@return the duration for this time}
    ///
    /// @param meanMicros the duration on average
    /// @param draws where chance comes from
    default double draw(double meanMicros, Draws draws) {
        return switch (this) {
            case Uniform uniform ->
                uniform.share() == 0
                        ? meanMicros
                        : meanMicros * (1 - uniform.share() + 2 * uniform.share() * draws.next());
            case Memoryless _ -> -meanMicros * StrictMath.log(1 - draws.next());
        };
    }
}
