package forklore.engine.explore;

import java.math.BigInteger;
import java.util.Optional;

/// How many runs a program has: the number of ways from the first state to an end.
public final class Schedules {

    /// Beyond so many steps between states they are not counted.
    private static final int MAX_TRANSITIONS = 400_000;

    private Schedules() {}

    /// {@return the number of runs, or empty if it is not known: not everything was searched, there is no end to
    /// it, or the graph is too large}
    ///
    /// @param all what was found
    public static Optional<BigInteger> count(Exploration all) {
        if (!all.boundsReached().isEmpty() || all.transitions() > MAX_TRANSITIONS) {
            return Optional.empty();
        }
        Graph graph = all.graph();
        Components components = all.components();
        BigInteger[] ways = new BigInteger[graph.states()];
        // An edge never leads to a component with a greater number, so what is needed has been counted.
        for (int number = 0; number < components.count(); number++) {
            if (components.cyclic(number)) {
                return Optional.empty();
            }
            int state = components.member(number, 0);
            BigInteger sum = graph.choices(state) == 0 ? BigInteger.ONE : BigInteger.ZERO;
            for (int choice = 0; choice < graph.choices(state); choice++) {
                sum = sum.add(ways[graph.target(state, choice)]);
            }
            ways[state] = sum;
        }
        return Optional.of(ways[0]);
    }
}
