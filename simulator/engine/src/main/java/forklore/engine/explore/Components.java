package forklore.engine.explore;

import java.util.Arrays;

/// The strongly connected components of a graph: two states are in the same one if each leads to the other.
///
/// The components are numbered so that an edge never leads to a component with a greater number. This is Tarjan's
/// algorithm with a stack of its own, because a path can be longer than the stack of a thread.
public final class Components {

    private static final int UNSEEN = -1;

    private final Graph graph;
    private final int[] component;
    // The members of component i lie from first[i] to first[i + 1], in ascending order.
    private final int[] first;
    private final int[] members;
    private int count;

    private Components(Graph graph) {
        this.graph = graph;
        this.component = new int[graph.states()];
        new Search().run();
        this.first = new int[count + 1];
        this.members = new int[graph.states()];
        sort();
    }

    /// {@return the components}
    ///
    /// @param graph whose components
    public static Components of(Graph graph) {
        return new Components(graph);
    }

    /// {@return the number of components}
    public int count() {
        return count;
    }

    /// {@return the component that a state is in}
    ///
    /// @param state the number of the state
    public int of(int state) {
        return component[state];
    }

    /// {@return the number of states in a component}
    ///
    /// @param number the number of the component
    public int size(int number) {
        return first[number + 1] - first[number];
    }

    /// {@return a state of a component; they are in ascending order}
    ///
    /// @param number the number of the component
    /// @param index from 0 and below [#size]
    public int member(int number, int index) {
        return members[first[number] + index];
    }

    /// {@return whether somebody can make a step in a component and stay in it}
    ///
    /// @param number the number of the component
    public boolean cyclic(int number) {
        return size(number) > 1 || leadsTo(member(number, 0), number);
    }

    /// {@return whether no edge leads out of a component}
    ///
    /// @param number the number of the component
    public boolean closed(int number) {
        for (int i = first[number]; i < first[number + 1]; i++) {
            for (int choice = 0; choice < graph.choices(members[i]); choice++) {
                int target = graph.target(members[i], choice);
                if (target < 0 || component[target] != number) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean leadsTo(int state, int number) {
        for (int choice = 0; choice < graph.choices(state); choice++) {
            int target = graph.target(state, choice);
            if (target >= 0 && component[target] == number) {
                return true;
            }
        }
        return false;
    }

    private void sort() {
        for (int number : component) {
            first[number + 1]++;
        }
        for (int number = 0; number < count; number++) {
            first[number + 1] += first[number];
        }
        int[] next = Arrays.copyOf(first, count);
        for (int state = 0; state < component.length; state++) {
            members[next[component[state]]++] = state;
        }
    }

    /// The depth-first search. A state is unseen, then open, and closed when its component is known.
    private final class Search {

        private final int[] order = new int[graph.states()];
        /// The earliest open state that is known to be reachable, as an `order`.
        private final int[] low = new int[graph.states()];
        private final int[] open = new int[graph.states()];
        private final int[] path = new int[graph.states()];
        private final int[] nextChoice = new int[graph.states()];
        private int opened;
        private int depth;
        private int seen;

        void run() {
            Arrays.fill(order, UNSEEN);
            Arrays.fill(component, UNSEEN);
            for (int root = 0; root < order.length; root++) {
                if (order[root] == UNSEEN) {
                    enter(root);
                    while (depth > 0) {
                        goOn(path[depth - 1]);
                    }
                }
            }
        }

        private void enter(int state) {
            order[state] = seen;
            low[state] = seen++;
            open[opened++] = state;
            path[depth++] = state;
        }

        private void goOn(int state) {
            if (nextChoice[state] < graph.choices(state)) {
                int target = graph.target(state, nextChoice[state]++);
                if (target < 0) {
                    return;
                }
                if (order[target] == UNSEEN) {
                    enter(target);
                } else if (component[target] == UNSEEN) {
                    low[state] = Math.min(low[state], order[target]);
                }
                return;
            }
            depth--;
            if (depth > 0) {
                low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[state]);
            }
            if (low[state] == order[state]) {
                close(state);
            }
        }

        private void close(int root) {
            int state;
            do {
                state = open[--opened];
                component[state] = count;
            } while (state != root);
            count++;
        }
    }
}
