package forklore.site.graph;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;

/// The whole reachable graph of a scenario as text: a head line with the counts, then for each state, in the order it
/// was found, a line with the state as the machine keeps it and the steps from it, then a line for each end. Only the
/// first states are written out; all the others go into one number, so that no difference is lost.
///
/// ```
/// orphaned-lock on core 1f09a3c2: 42 states, 61 transitions, 4 ends, depth 14
/// 0 [8401 0 513] main>1
/// ...
/// and 12 more: 90125773
/// end 17: child-hangs
/// ```
public final class GraphDump {

    private static final int WRITTEN_OUT = 60;
    private static final int FACTOR = 31;

    private final Exploration graph;
    private final StringBuilder text = new StringBuilder();

    private GraphDump(Exploration graph) {
        this.graph = graph;
    }

    /// {@return the graph}
    ///
    /// @param linked whose graph
    /// @param limits the bounds of the search
    public static String of(Linked linked, Limits limits) {
        Program program = Program.of(linked);
        GraphDump dump = new GraphDump(Explorer.explore(program, limits));
        dump.head(program);
        dump.states();
        dump.ends(linked.scenario());
        return dump.text.toString();
    }

    private void head(Program program) {
        text.append(program.scenario().name()).append(" on ").append(program.platform());
        text.append(' ').append(program.fingerprint()).append(": ");
        text.append(graph.states()).append(" states, ");
        text.append(graph.transitions()).append(" transitions, ");
        text.append(graph.ends().size()).append(" ends, depth ").append(graph.depth());
        text.append(graph.boundsReached().isEmpty() ? "\n" : ", stopped at a bound\n");
    }

    private void states() {
        int written = Math.min(WRITTEN_OUT, graph.states());
        for (int number = 0; number < written; number++) {
            text.append(state(number)).append('\n');
        }
        int rest = 0;
        for (int number = written; number < graph.states(); number++) {
            rest = mixed(rest, number);
        }
        text.append("and ")
                .append(graph.states() - written)
                .append(" more: ")
                .append(rest)
                .append('\n');
    }

    private String state(int number) {
        StringBuilder line = new StringBuilder();
        line.append(number).append(" [");
        for (int word : graph.words(number)) {
            line.append(word).append(' ');
        }
        line.setCharAt(line.length() - 1, ']');
        for (Exploration.Edge edge : graph.edges(number)) {
            line.append(' ').append(graph.name(number, edge.actor()));
            line.append('>').append(edge.target());
        }
        return line.toString();
    }

    private int mixed(int before, int number) {
        int mixed = before;
        for (int word : graph.words(number)) {
            mixed = mixed * FACTOR + word;
        }
        for (Exploration.Edge edge : graph.edges(number)) {
            mixed = mixed * FACTOR + edge.actor().process();
            mixed = mixed * FACTOR + edge.actor().thread();
            mixed = mixed * FACTOR + edge.target();
        }
        return mixed;
    }

    private void ends(Scenario scenario) {
        for (End end : graph.ends()) {
            text.append("end ").append(end.state()).append(": ");
            text.append(Judge.classify(scenario, graph.ending(end))
                            .map(Outcome::name)
                            .orElse("nobody named it"))
                    .append('\n');
        }
    }
}
