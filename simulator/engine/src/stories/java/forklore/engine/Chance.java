package forklore.engine;

import java.util.List;

/// Numbers that look random and are the same everywhere, so that a failure can be repeated from its seed.
public final class Chance {

    private int state;

    /// Starts at a seed.
    public Chance(int seed) {
        this.state = seed * 0x9E3779B9 + 0x7F4A7C15;
    }

    /// {@return a number of at least 0 and below the bound}
    public int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        state += state == 0 ? 1 : 0;
        return Integer.remainderUnsigned(state * 0x2C1B3C6D >>> 3, bound);
    }

    /// {@return whether something happens that happens once in so many times}
    public boolean onceIn(int times) {
        return below(times) == 0;
    }

    /// {@return one of the choices}
    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
