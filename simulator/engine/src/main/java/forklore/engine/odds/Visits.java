package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// How often a run is expected to be in each state of a component that it leaves again.
///
/// The states are taken out one by one. When a state is taken out, whatever would come to it is led past it, to
/// where it would go from there; so the states that are left see the same flow as before. At the end the states are
/// put back in the reverse order, and each can say how often it is visited, since all that lead to it can.
final class Visits {

    /// The greatest number of states that lead to each other for which exact fractions are computed.
    static final int MAX_STATES = 1000;

    private final int size;
    /// For each state that was not taken out yet, how likely the next one that was not taken out is which one.
    private final List<TreeMap<Integer, Fraction>> to = new ArrayList<>();
    /// For each state the states that lead to it.
    private final List<TreeMap<Integer, Fraction>> from = new ArrayList<>();
    private final Fraction[] entering;
    private final Effort effort;

    Visits(Graph graph, Components components, int number, Effort effort) {
        this.size = components.size(number);
        this.entering = new Fraction[size];
        this.effort = effort;
        Arrays.fill(entering, Fraction.ZERO);
        TreeMap<Integer, Integer> indices = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            indices.put(components.member(number, i), i);
            to.add(new TreeMap<>());
            from.add(new TreeMap<>());
        }
        for (int i = 0; i < size; i++) {
            int state = components.member(number, i);
            int choices = graph.choices(state);
            for (int choice = 0; choice < choices; choice++) {
                Integer target = indices.get(graph.target(state, choice));
                if (target != null) {
                    add(i, target, Fraction.of(1, choices));
                }
            }
        }
    }

    /// A run enters the component in this state, this often.
    void enter(int index, Fraction often) {
        entering[index] = often;
    }

    /// {@return how often a run is expected to be in each state; nothing if the effort is spent}
    Fraction[] solve() {
        List<Taken> taken = new ArrayList<>();
        boolean[] out = new boolean[size];
        for (int i = 0; i < size && !effort.spent(); i++) {
            int state = cheapest(out);
            out[state] = true;
            taken.add(take(state));
        }
        return effort.spent() ? new Fraction[0] : putBack(taken);
    }

    private Fraction[] putBack(List<Taken> taken) {
        Fraction[] visits = new Fraction[size];
        for (int i = taken.size() - 1; i >= 0; i--) {
            Taken state = taken.get(i);
            Fraction sum = state.entering();
            for (var source : state.from().entrySet()) {
                sum = effort.of(sum.plus(effort.of(visits[source.getKey()].times(source.getValue()))));
            }
            visits[state.index()] = effort.of(sum.times(state.rounds()));
        }
        return visits;
    }

    /// A state that was taken out.
    ///
    /// @param index which one
    /// @param entering how often a run came to it from outside, or past states that had been taken out before
    /// @param from how likely it is the next one, from each state that was there
    /// @param rounds how often it is visited for each time that it is come to
    private record Taken(int index, Fraction entering, TreeMap<Integer, Fraction> from, Fraction rounds) {}

    private Taken take(int state) {
        TreeMap<Integer, Fraction> next = to.get(state);
        TreeMap<Integer, Fraction> before = from.get(state);
        Fraction again = next.getOrDefault(state, Fraction.ZERO);
        next.remove(state);
        before.remove(state);
        Fraction rounds = effort.of(Fraction.ONE.minus(again).inverse());
        next.keySet().forEach(target -> from.get(target).remove(state));
        before.keySet().forEach(source -> to.get(source).remove(state));
        next.replaceAll((_, share) -> effort.of(share.times(rounds)));
        next.forEach((target, share) ->
                entering[target] = effort.of(entering[target].plus(effort.of(entering[state].times(share)))));
        before.forEach((source, share) ->
                next.forEach((target, onward) -> add(source, target, effort.of(share.times(onward)))));
        return new Taken(state, entering[state], before, rounds);
    }

    private void add(int source, int target, Fraction share) {
        Fraction sum =
                effort.of(to.get(source).getOrDefault(target, Fraction.ZERO).plus(share));
        to.get(source).put(target, sum);
        from.get(target).put(source, sum);
    }

    /// {@return the state that adds the fewest connections when it is taken out}
    private int cheapest(boolean[] out) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int state = 0; state < size; state++) {
            long cost = (long) to.get(state).size() * from.get(state).size();
            if (!out[state] && cost < least) {
                best = state;
                least = cost;
            }
        }
        return best;
    }
}
