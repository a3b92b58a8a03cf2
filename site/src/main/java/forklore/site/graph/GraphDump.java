package forklore.site.graph;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Judge;

/// The whole reachable graph of a scenario as text: a head line with the counts, then for each state, in the order it
/// was found, a line with everything a [forklore.engine.machine.Snapshot] says, and a line for each step from it, or
/// for the outcome it is.
///
/// ```
/// orphaned-lock 1f09a3c2: 42 states, 61 transitions, 4 ends, depth 14, bounds []
/// 0 Snapshot[...]
///   main -> 1
/// ```
public final class GraphDump {

    private GraphDump() {}

    /// {@return the graph}
    ///
    /// @param scenario whose graph
    /// @param limits the bounds of the search
    public static String of(Scenario scenario, Limits limits) {
        Program program = Program.of(scenario);
        Exploration graph = Explorer.explore(program, limits);
        StringBuilder text = new StringBuilder();
        text.append(scenario.name()).append(' ').append(program.fingerprint()).append(": ");
        text.append(graph.states()).append(" states, ");
        text.append(graph.transitions()).append(" transitions, ");
        text.append(graph.ends().size()).append(" ends, depth ").append(graph.depth());
        text.append(", bounds ").append(graph.boundsReached()).append('\n');
        for (int number = 0; number < graph.states(); number++) {
            text.append(number).append(' ');
            text.append(oneLine(graph.snapshot(number).toString())).append('\n');
            for (Exploration.Edge edge : graph.edges(number)) {
                text.append("  ").append(graph.name(number, edge.actor()));
                text.append(" -> ").append(edge.target()).append('\n');
            }
            int state = number;
            graph.ends().stream()
                    .filter(end -> end.state() == state)
                    .forEach(end -> text.append("  end: ")
                            .append(outcome(scenario, graph, end))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String outcome(Scenario scenario, Exploration graph, End end) {
        return Judge.classify(scenario, graph.ending(end)).map(Outcome::name).orElse("nobody named it");
    }

    private static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
