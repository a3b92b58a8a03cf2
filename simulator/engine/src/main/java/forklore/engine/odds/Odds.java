package forklore.engine.odds;

import forklore.engine.explore.Exploration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How often a run comes to each end, when a scheduler chooses at each step uniformly among the threads that can
/// make a step.
public final class Odds {

    /// The greatest number of transitions for which exact fractions are computed.
    public static final int MAX_TRANSITIONS = 400_000;

    private final Exploration graph;
    // The targets of state i lie from first[i] to first[i + 1]; a bound that is met would be -1, and is refused.
    private final int[] first;
    private final int[] targets;
    private final Fraction[] mass;

    private Odds(Exploration graph) {
        this.graph = graph;
        this.first = new int[graph.states() + 1];
        this.targets = new int[(int) graph.transitions()];
        this.mass = new Fraction[graph.states()];
    }

    /// {@return the probability of each end, in the order of [Exploration#ends], which sum to exactly 1; empty if
    /// the search met a bound or the graph is too large}
    ///
    /// @param graph what was searched
    public static Optional<List<Fraction>> of(Exploration graph) {
        if (!graph.boundsReached().isEmpty() || graph.transitions() > MAX_TRANSITIONS) {
            return Optional.empty();
        }
        Odds odds = new Odds(graph);
        odds.readEdges();
        odds.spread();
        return Optional.of(graph.ends().stream().map(end -> odds.mass[end]).toList());
    }

    private void readEdges() {
        int count = 0;
        for (int state = 0; state < graph.states(); state++) {
            first[state] = count;
            for (Exploration.Edge edge : graph.edges(state)) {
                targets[count++] = edge.target();
            }
        }
        first[graph.states()] = count;
    }

    /// Lets the probability 1 of the first state flow along the edges, each state after all that lead to it.
    private void spread() {
        int[] waiting = new int[graph.states()];
        for (int target : targets) {
            waiting[target]++;
        }
        Arrays.fill(mass, Fraction.ZERO);
        mass[0] = Fraction.ONE;
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        ready.add(0);
        int done = 0;
        while (!ready.isEmpty()) {
            int state = ready.remove();
            done++;
            int choices = first[state + 1] - first[state];
            if (choices == 0) {
                continue;
            }
            Fraction share = mass[state].dividedBy(choices);
            mass[state] = Fraction.ZERO;
            for (int edge = first[state]; edge < first[state + 1]; edge++) {
                int target = targets[edge];
                mass[target] = mass[target].plus(share);
                if (--waiting[target] == 0) {
                    ready.add(target);
                }
            }
        }
        if (done != graph.states()) {
            throw new IllegalStateException("a cycle: the language has no loop that could make one");
        }
    }
}
