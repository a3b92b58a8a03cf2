package forklore.stage.export;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.verdict.Narrator;
import forklore.stage.story.HappensBefore;
import forklore.stage.story.HappensBefore.Edge;
import java.util.ArrayList;
import java.util.List;

/// A run as a file for ShiViz. A host is a thread of a process; its clock counts the steps of each thread that came
/// before for a reason.
///
/// The first line of such a file is the expression that reads an entry, here the usual one: an event and, in the next
/// line, `host {clock}`. The second line would part several runs; it is empty. Then comes the log. So says the page of
/// the tool, <https://bestchai.bitbucket.io/shiviz/>; who pastes a log into that page leaves the two lines out.
public final class ShiVizLog {

    private static final String EXPRESSION = "(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})";

    private final Path path;
    private final List<Actor> hosts = new ArrayList<>();
    private final List<int[]> clocks = new ArrayList<>();

    private ShiVizLog(Path path) {
        this.path = path;
    }

    /// {@return the file}
    ///
    /// @param path the run
    public static String of(Path path) {
        return new ShiVizLog(path).text();
    }

    private String text() {
        for (Path.Step step : path.steps()) {
            if (!hosts.contains(step.actor())) {
                hosts.add(step.actor());
            }
        }
        clock();
        StringBuilder text = new StringBuilder(EXPRESSION).append("\n\n");
        for (int step = 1; step <= path.steps().size(); step++) {
            text.append(Narrator.sentence(path, step)).append('\n');
            text.append(name(path.steps().get(step - 1).actor())).append(" {");
            int[] clock = clocks.get(step - 1);
            String comma = "";
            for (int host = 0; host < clock.length; host++) {
                if (clock[host] > 0) {
                    text.append(comma).append(Json.quoted(name(hosts.get(host))));
                    text.append(':').append(clock[host]);
                    comma = ", ";
                }
            }
            text.append("}\n");
        }
        return text.toString();
    }

    /// Each step knows what the last one of its thread knew, and what those knew that made it possible.
    private void clock() {
        int[][] last = new int[hosts.size()][hosts.size()];
        List<Edge> edges = HappensBefore.of(path);
        for (int step = 1; step <= path.steps().size(); step++) {
            int host = hosts.indexOf(path.steps().get(step - 1).actor());
            int[] clock = last[host].clone();
            for (Edge edge : edges) {
                if (edge.to() == step) {
                    merge(clock, clocks.get(edge.from() - 1));
                }
            }
            clock[host]++;
            clocks.add(clock);
            last[host] = clock;
        }
    }

    private static void merge(int[] clock, int[] other) {
        for (int i = 0; i < clock.length; i++) {
            clock[i] = Math.max(clock[i], other[i]);
        }
    }

    private String name(Actor actor) {
        ProcessView process = path.stateAfter(path.steps().size()).processes().get(actor.process());
        return process.name() + "/" + process.threads().get(actor.thread()).name();
    }
}
