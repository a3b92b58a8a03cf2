package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Finds how much flows along each edge of a component that is left again, when it is known how much comes into it.
///
/// The unknown of a state is what flows along one of its edges; they all get the same. So as many times that as the
/// state has edges is what comes in, and what flows along the edges that lead to it from inside:
///
/// ```
/// choices(s) * w(s) = entering(s) + sum of w(t) over the edges from t to s
/// ```
///
/// The states are taken out one by one: the equation of a state says its unknown by those that are left, and is put
/// into theirs. Which numbers meet which is the same whatever the numbers are, so it is worked out once, and
/// then the equations are solved modulo one prime after the other.
final class Elimination {

    private final int size;
    /// The factor of each unknown in its own equation.
    private final int[] own;
    /// The other factors of all equations, the ones that come in while states are taken out being 0 at first.
    private final List<Integer> factors = new ArrayList<>();
    private final List<Taken> order = new ArrayList<>();
    private long work;

    // While states are taken out: for each state its neighbours that are left, with the place of the factor.
    private final List<TreeMap<Integer, Integer>> to = new ArrayList<>();
    private final List<TreeMap<Integer, Integer>> from = new ArrayList<>();

    /// @param number a component that is cyclic and not closed
    /// @param maxWork how many products are worked out at most
    Elimination(Graph graph, Components components, int number, long maxWork) {
        this.size = components.size(number);
        this.own = new int[size];
        readEdges(graph, components, number);
        boolean[] out = new boolean[size];
        for (int i = 0; i < size && work <= maxWork; i++) {
            int state = cheapest(out);
            out[state] = true;
            take(state);
        }
        to.clear();
        from.clear();
    }

    /// A state when it is taken out.
    ///
    /// @param state which one
    /// @param sources the states that are left and lead to it
    /// @param sourceFactors the places of their factors in its equation
    /// @param targets the states that are left and that it leads to
    /// @param targetFactors the places of its factors in their equations
    /// @param met for each source and target the place of the factor of the source in the equation of the other;
    ///     -1 where they are the same state
    private record Taken(
            int state, int[] sources, int[] sourceFactors, int[] targets, int[] targetFactors, int[] met) {}

    private void readEdges(Graph graph, Components components, int number) {
        TreeMap<Integer, Integer> indices = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            indices.put(components.member(number, i), i);
            to.add(new TreeMap<>());
            from.add(new TreeMap<>());
        }
        for (int i = 0; i < size; i++) {
            int state = components.member(number, i);
            own[i] += graph.choices(state);
            for (int choice = 0; choice < graph.choices(state); choice++) {
                Integer target = indices.get(graph.target(state, choice));
                if (target != null && target == i) {
                    own[i]--;
                } else if (target != null) {
                    int place = place(i, target);
                    factors.set(place, factors.get(place) + 1);
                }
            }
        }
    }

    /// {@return the place of the factor of a source in the equation of a target}
    private int place(int source, int target) {
        return to.get(source).computeIfAbsent(target, _ -> {
            from.get(target).put(source, factors.size());
            factors.add(0);
            return factors.size() - 1;
        });
    }

    private void take(int state) {
        TreeMap<Integer, Integer> next = to.get(state);
        TreeMap<Integer, Integer> before = from.get(state);
        next.keySet().forEach(target -> from.get(target).remove(state));
        before.keySet().forEach(source -> to.get(source).remove(state));
        int[] sources = ints(before.keySet());
        int[] targets = ints(next.keySet());
        int[] met = new int[sources.length * targets.length];
        for (int i = 0; i < met.length; i++) {
            int source = sources[i / targets.length];
            int target = targets[i % targets.length];
            met[i] = source == target ? -1 : place(source, target);
        }
        work += met.length + sources.length + targets.length + 1;
        order.add(new Taken(state, sources, ints(before.values()), targets, ints(next.values()), met));
    }

    private static int[] ints(Iterable<Integer> numbers) {
        List<Integer> list = new ArrayList<>();
        numbers.forEach(list::add);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /// {@return the state that makes the least work}
    private int cheapest(boolean[] out) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int state = 0; state < size; state++) {
            if (!out[state]) {
                long cost = (long) to.get(state).size() * from.get(state).size();
                if (cost < least) {
                    best = state;
                    least = cost;
                }
            }
        }
        return best;
    }

    /// {@return how many products it takes to solve the equations}
    long work() {
        return work;
    }

    /// {@return the number of states}
    int size() {
        return size;
    }

    /// Solves the equations modulo a prime.
    ///
    /// @param flow what comes into each state; afterwards what flows along each of its edges
    /// @return the determinant of the equations; 0 if nothing can be said modulo this prime
    int solve(Modulus modulus, int[] flow) {
        int[] factor = new int[factors.size()];
        Arrays.setAll(factor, factors::get);
        int[] diagonal = own.clone();
        int determinant = 1;
        for (Taken taken : order) {
            int pivot = diagonal[taken.state()];
            determinant = modulus.times(determinant, pivot);
            if (determinant == 0) {
                return 0;
            }
            int inverse = modulus.inverse(pivot);
            diagonal[taken.state()] = inverse;
            takeOut(modulus, taken, inverse, factor, diagonal, flow);
        }
        putBack(modulus, factor, diagonal, flow);
        return determinant;
    }

    private static void takeOut(Modulus modulus, Taken taken, int inverse, int[] factor, int[] diagonal, int[] flow) {
        int[] targets = taken.targets();
        for (int target = 0; target < targets.length; target++) {
            int share = modulus.times(factor[taken.targetFactors()[target]], inverse);
            int at = targets[target];
            flow[at] = modulus.plus(flow[at], modulus.times(share, flow[taken.state()]));
            for (int source = 0; source < taken.sources().length; source++) {
                int product = modulus.times(share, factor[taken.sourceFactors()[source]]);
                int place = taken.met()[source * targets.length + target];
                if (place < 0) {
                    diagonal[at] = modulus.minus(diagonal[at], product);
                } else {
                    factor[place] = modulus.plus(factor[place], product);
                }
            }
        }
    }

    private void putBack(Modulus modulus, int[] factor, int[] inverses, int[] flow) {
        for (int i = order.size() - 1; i >= 0; i--) {
            Taken taken = order.get(i);
            int sum = flow[taken.state()];
            for (int source = 0; source < taken.sources().length; source++) {
                int product = modulus.times(factor[taken.sourceFactors()[source]], flow[taken.sources()[source]]);
                sum = modulus.plus(sum, product);
            }
            flow[taken.state()] = modulus.times(sum, inverses[taken.state()]);
        }
    }
}
