package forklore.engine.rates;

/// Numbers that look random and are the same everywhere for the same seed: SplitMix64.
///
/// The constants are those of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /// Begins the draws of one run.
    ///
    /// @param seed the seed of all runs
    /// @param run the number of the run
    public Draws(long seed, int run) {
        this.state = mix(seed + GOLDEN) + mix(run * GOLDEN);
    }

    /// {@return a number of at least 0 and below 1}
    public double next() {
        state += GOLDEN;
        return (mix(state) >>> 11) * UNIT;
    }

    /// {@return a number between two others, any as likely as any other}
    double between(double least, double most) {
        return least + (most - least) * next();
    }

    /// {@return a whole number of at least 0 and below a bound}
    ///
    /// @param bound the bound, at least 1
    public int below(int bound) {
        return (int) (bound * next());
    }

    private static long mix(long seed) {
        long mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
