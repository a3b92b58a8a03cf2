package forklore.engine.explore;

/// Numbered states and the edges between them, without what they mean. Two edges may join the same two states.
public final class Graph {

    // The targets of state i lie from first[i] to first[i + 1].
    private final int[] first;
    private final int[] targets;

    Graph(int[] first, int[] targets) {
        this.first = first;
        this.targets = targets;
    }

    /// {@return a graph given by the targets of each state, in order}
    ///
    /// @param targets for each state the states its edges lead to; -1 for an edge that leads out of the graph
    public static Graph of(int[][] targets) {
        int[] first = new int[targets.length + 1];
        for (int state = 0; state < targets.length; state++) {
            first[state + 1] = first[state] + targets[state].length;
        }
        int[] all = new int[first[targets.length]];
        for (int state = 0; state < targets.length; state++) {
            System.arraycopy(targets[state], 0, all, first[state], targets[state].length);
        }
        return new Graph(first, all);
    }

    /// {@return the number of states}
    public int states() {
        return first.length - 1;
    }

    /// {@return the number of edges}
    public int edges() {
        return targets.length;
    }

    /// {@return the number of edges from a state}
    ///
    /// @param state the number of the state
    public int choices(int state) {
        return first[state + 1] - first[state];
    }

    /// {@return where an edge leads, or -1 if it leads out of the graph}
    ///
    /// @param state the number of the state it starts from
    /// @param choice from 0 and below [#choices]
    public int target(int state, int choice) {
        return targets[first[state] + choice];
    }
}
