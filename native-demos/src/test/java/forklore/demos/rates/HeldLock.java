package forklore.demos.rates;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.rates.Assumptions;
import forklore.engine.rates.Costs;
import forklore.engine.rates.Effort;
import forklore.engine.rates.Forecast;
import forklore.engine.rates.Noise;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;

/// The scenario of the catalogue in which a worker holds a lock for one time and leaves it free for
/// another, with other durations than the written ones.
///
/// Main forks at any moment of a whole number of rounds, so that every phase of the worker's round is as
/// likely as any other. The worker, too, begins at any moment of a round: where two threads share one
/// processor, main forks when the worker's turn is over, and turns have one length.
///
/// @param holdMicros so long the lock is held
/// @param idleMicros so long it is free then
record HeldLock(int holdMicros, int idleMicros) {

    static final String NAME = "how-long-you-hold-it";

    /// The outcome that is counted.
    static final String HANGS = "child-hangs";

    private static final int START_MICROS = 1_000;

    /// How long a step takes in a generated C program, with the note it makes in shared memory before it.
    private static final double C_STEP_MICROS = 0.3;

    /// How long a step takes in a generated Python program, which calls into C before and after it.
    private static final double PYTHON_STEP_MICROS = 4;

    /// A program that spins looks at a clock, so that its times differ by little.
    private static final double CLOCK_NOISE = 0.01;

    /// {@return the scenario with these durations}
    Scenario scenario() {
        String text = Catalogue.load().find(NAME).orElseThrow().text();
        String changed = replaced(text, "work 10us\n", "work HOLD\n");
        changed = replaced(changed, "work 90us\n", "work " + idleMicros + "us\n");
        changed = replaced(changed, "work HOLD\n", "work " + holdMicros + "us\n");
        int least = period() + START_MICROS;
        int rounds = Math.max(1, START_MICROS / period());
        changed = replaced(
                changed, "work 1ms to 2ms\n", "work " + least + "us to " + (least + rounds * period()) + "us\n");
        changed = replaced(changed, "  begun = 1\n", "  work 1us to " + period() + "us\n  begun = 1\n");
        return switch (Reader.read(NAME + ".fork", changed)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new IllegalStateException(rejected.problems().toString());
        };
    }

    private static String replaced(String text, String old, String other) {
        if (!text.contains(old)) {
            throw new IllegalStateException(NAME + " has no line `" + old.strip() + "` any longer");
        }
        return text.replace(old, other);
    }

    private int period() {
        return holdMicros + idleMicros;
    }

    /// {@return what is taken for granted of programs in a language}
    ///
    /// @param language its word
    static Assumptions assumptions(String language) {
        Costs usual = Costs.USUAL;
        double step = language.equals("python") ? PYTHON_STEP_MICROS : C_STEP_MICROS;
        Assumptions spinning = Assumptions.USUAL.withNoise(new Noise.Uniform(CLOCK_NOISE));
        return spinning.withCosts(new Costs(step, usual.forkMicros(), usual.wakeMicros(), usual.timeoutMicros(), 0));
    }

    /// {@return in how many of so many simulated runs the child hangs}
    ///
    /// @param language the word of the language of the programs
    /// @param runs how many runs are simulated
    int predicted(String language, int runs) {
        Forecast forecast = Forecast.of(Linked.core(scenario()), assumptions(language), Effort.USUAL.withRuns(runs));
        return switch (forecast) {
            case Forecast.Rates rates -> rates.rate(HANGS).orElseThrow().times();
            case Forecast.LimitReached limit -> throw new IllegalStateException(limit.bound());
        };
    }
}
