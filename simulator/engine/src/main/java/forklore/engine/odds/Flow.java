package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.util.Arrays;

/// Where the probability 1 of state 0 arrives, if it flows along the edges of a graph, from each state in equal parts.
///
/// The components of the graph are gone through in order, each after all that lead to it. A component with a cycle in
/// it is solved as a whole.
sealed interface Flow {

    /// How much work is done at most for states that do not lead to each other, as [Effort] counts it: some seconds.
    long MAX_SPREADING = 300_000_000L;

    /// How much work is done at most for those that do.
    long MAX_SOLVING = 30_000_000L;

    /// All of it has arrived somewhere.
    ///
    /// @param shares for each component what arrived there and stays: 0 for those that are left again
    record Arrived(Fraction[] shares) implements Flow {
        Fraction share(int component) {
            return shares[component];
        }
    }

    /// It would take too long.
    ///
    /// @param reason why, a phrase
    record GivenUp(String reason) implements Flow {}

    /// {@return where it arrives}
    ///
    /// @param graph no edge leads out of it
    /// @param components its components
    static Flow through(Graph graph, Components components) {
        return through(graph, components, MAX_SOLVING);
    }

    /// {@return where it arrives}
    ///
    /// @param graph no edge leads out of it
    /// @param components its components
    /// @param maxSolving how much work is done at most for states that lead to each other
    static Flow through(Graph graph, Components components, long maxSolving) {
        return new Spread(graph, components, maxSolving).run();
    }

    /// The computation.
    final class Spread {

        private final Graph graph;
        private final Components components;
        private final Fraction[] mass;
        private final Fraction[] arrived;
        private final Effort spreading = new Effort(MAX_SPREADING);
        private final Effort solving;

        private Spread(Graph graph, Components components, long maxSolving) {
            this.graph = graph;
            this.components = components;
            this.mass = new Fraction[graph.states()];
            this.arrived = new Fraction[components.count()];
            Arrays.fill(mass, Fraction.ZERO);
            Arrays.fill(arrived, Fraction.ZERO);
            mass[0] = Fraction.ONE;
            this.solving = new Effort(maxSolving);
        }

        private Flow run() {
            for (int number = components.count() - 1; number >= 0; number--) {
                if (components.closed(number)) {
                    arrived[number] = total(number);
                } else if (!components.cyclic(number)) {
                    int state = components.member(number, 0);
                    leave(state, number, mass[state]);
                } else if (components.size(number) > Visits.MAX_STATES) {
                    return new GivenUp(components.size(number) + " states lead to each other, more than the "
                            + Visits.MAX_STATES + " that are solved exactly");
                } else {
                    solve(number);
                }
                if (spreading.spent() || solving.spent()) {
                    return new GivenUp("the fractions become too long");
                }
            }
            return new Arrived(arrived);
        }

        private Fraction total(int number) {
            Fraction sum = Fraction.ZERO;
            for (int i = 0; i < components.size(number); i++) {
                sum = spreading.of(sum.plus(mass[components.member(number, i)]));
            }
            return sum;
        }

        private void solve(int number) {
            Visits visits = new Visits(graph, components, number, solving);
            for (int i = 0; i < components.size(number); i++) {
                visits.enter(i, mass[components.member(number, i)]);
            }
            Fraction[] solved = visits.solve();
            for (int i = 0; i < solved.length; i++) {
                leave(components.member(number, i), number, solved[i]);
            }
        }

        /// Lets the probability of a state flow along the edges that lead out of its component.
        private void leave(int state, int number, Fraction visits) {
            mass[state] = Fraction.ZERO;
            if (visits.equals(Fraction.ZERO)) {
                return;
            }
            Fraction share = spreading.of(visits.dividedBy(graph.choices(state)));
            for (int choice = 0; choice < graph.choices(state); choice++) {
                int target = graph.target(state, choice);
                if (components.of(target) != number) {
                    mass[target] = spreading.of(mass[target].plus(share));
                }
            }
        }
    }
}
