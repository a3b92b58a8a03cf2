package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Where the probability 1 of state 0 arrives, if it flows along the edges of a graph, from each state in equal
/// parts.
sealed interface Flow {

    /// How many products and sums of small numbers are worked out at most: some seconds.
    long MAX_WORK = 1_000_000_000L;

    /// All of it has arrived somewhere.
    ///
    /// @param shares for each component what arrived there and stays: 0 for those that are left again
    record Arrived(List<Fraction> shares) implements Flow {
        /// Copies the list.
        public Arrived {
            shares = List.copyOf(shares);
        }

        Fraction share(int component) {
            return shares.get(component);
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
        return through(graph, components, MAX_WORK);
    }

    /// {@return where it arrives}
    ///
    /// @param graph no edge leads out of it
    /// @param components its components
    /// @param maxWork how many products and sums are worked out at most
    static Flow through(Graph graph, Components components, long maxWork) {
        return new Spread(graph, components, maxWork).run();
    }

    /// The computation.
    ///
    /// Every probability is a whole number of parts of one [Denominator]. So it is enough to know these numbers
    /// modulo enough primes, and modulo a prime no number ever becomes long. The components are gone through in
    /// order, each after all that lead to it; one with a cycle is solved as a whole.
    final class Spread {

        private final Graph graph;
        private final Components components;
        private final long maxWork;
        private final Elimination[] eliminations;
        private final Modulus.Series moduli = new Modulus.Series();
        private long workPerPrime;
        private long work;

        private Spread(Graph graph, Components components, long maxWork) {
            this.graph = graph;
            this.components = components;
            this.maxWork = maxWork;
            this.eliminations = new Elimination[components.count()];
        }

        private Flow run() {
            workPerPrime = graph.edges() + graph.states();
            for (int number = 0; number < eliminations.length; number++) {
                if (components.cyclic(number) && !components.closed(number)) {
                    if (components.size(number) > Odds.MAX_ROUND) {
                        return new GivenUp(components.size(number) + " states lead to each other, more than the "
                                + Odds.MAX_ROUND + " that are solved exactly");
                    }
                    eliminations[number] = new Elimination(graph, components, number, maxWork);
                    workPerPrime += eliminations[number].work();
                }
            }
            BigInteger[] determinants = new BigInteger[eliminations.length];
            for (int number = 0; number < eliminations.length && !tooMuch(); number++) {
                determinants[number] = determinant(number);
            }
            if (tooMuch()) {
                return tooLong();
            }
            Denominator denominator = new Denominator(graph, components, determinants);
            work += denominator.work();
            return tooMuch() ? tooLong() : spread(denominator.find());
        }

        private boolean tooMuch() {
            return work + workPerPrime > maxWork;
        }

        private static Flow tooLong() {
            return new GivenUp("exact fractions would take too long");
        }

        /// It is never greater than the product of the numbers of choices.
        private BigInteger determinant(int number) {
            int state = components.member(number, 0);
            if (components.closed(number)) {
                return BigInteger.ONE;
            }
            Elimination elimination = eliminations[number];
            if (elimination == null) {
                return BigInteger.valueOf(graph.choices(state));
            }
            BigInteger bound = BigInteger.ONE;
            for (int i = 0; i < components.size(number); i++) {
                bound = bound.multiply(BigInteger.valueOf(graph.choices(components.member(number, i))));
            }
            int needed = Remainders.needed(bound);
            work += needed * elimination.work();
            Remainders remainders = new Remainders();
            for (int i = 0; remainders.count() < needed && !tooMuch(); i++) {
                Modulus modulus = moduli.get(i);
                int value = elimination.solve(modulus, new int[elimination.size()]);
                if (value != 0) {
                    remainders.add(modulus, new int[] {value});
                }
            }
            return tooMuch() ? BigInteger.ONE : remainders.numbers()[0];
        }

        private Flow spread(BigInteger denominator) {
            int needed = Remainders.needed(denominator);
            work += needed * workPerPrime;
            Remainders remainders = new Remainders();
            for (int i = 0; remainders.count() < needed && work <= maxWork; i++) {
                Modulus modulus = moduli.get(i);
                int[] mass = new int[graph.states()];
                mass[0] = denominator.mod(BigInteger.valueOf(modulus.prime())).intValue();
                int[] arrived = new int[eliminations.length];
                if (spread(modulus, mass, arrived)) {
                    remainders.add(modulus, arrived);
                }
            }
            if (work > maxWork) {
                return tooLong();
            }
            return new Arrived(Arrays.stream(remainders.numbers())
                    .map(number -> new Fraction(number, denominator))
                    .toList());
        }

        /// @return false if the equations of a component cannot be solved modulo this prime
        private boolean spread(Modulus modulus, int[] mass, int[] arrived) {
            for (int number = components.count() - 1; number >= 0; number--) {
                if (components.closed(number)) {
                    for (int i = 0; i < components.size(number); i++) {
                        arrived[number] = modulus.plus(arrived[number], mass[components.member(number, i)]);
                    }
                } else if (!flowOn(modulus, number, mass)) {
                    return false;
                }
            }
            return true;
        }

        private boolean flowOn(Modulus modulus, int number, int[] mass) {
            Elimination elimination = eliminations[number];
            if (elimination == null) {
                int state = components.member(number, 0);
                int share = modulus.times(mass[state], modulus.inverse(graph.choices(state)));
                leave(modulus, number, state, share, mass);
                return true;
            }
            int[] flow = new int[elimination.size()];
            Arrays.setAll(flow, i -> mass[components.member(number, i)]);
            if (elimination.solve(modulus, flow) == 0) {
                return false;
            }
            for (int i = 0; i < flow.length; i++) {
                leave(modulus, number, components.member(number, i), flow[i], mass);
            }
            return true;
        }

        private void leave(Modulus modulus, int number, int state, int share, int[] mass) {
            for (int choice = 0; choice < graph.choices(state); choice++) {
                int target = graph.target(state, choice);
                if (components.of(target) != number) {
                    mass[target] = modulus.plus(mass[target], share);
                }
            }
        }
    }
}
