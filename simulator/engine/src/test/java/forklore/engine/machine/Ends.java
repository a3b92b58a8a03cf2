package forklore.engine.machine;

import forklore.engine.Stories;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Rules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every end of a small story, in short: `parent 0, child hangs on m`.
final class Ends {

    private Ends() {}

    static Set<String> of(String story, Rules.Value... values) {
        Rules rules = Rules.CORE;
        for (Rules.Value value : values) {
            rules = rules.with(value);
        }
        Linked core = Linked.core(Stories.story(story));
        Linked linked = new Linked(core.scenario(), "test", rules, List.of(), List.of(), core.around(), List.of());
        Exploration graph = Explorer.explore(Program.of(linked), Limits.DEFAULT);
        if (!graph.boundsReached().isEmpty()) {
            return Set.of("bounds " + graph.boundsReached());
        }
        return graph.ends().stream()
                .map(end -> describe(graph.ending(end)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String describe(Ending ending) {
        String processes = ending.processes().stream().map(Ends::describe).collect(Collectors.joining(", "));
        String streams = ending.streams().stream()
                .map(each -> ", " + each.stream() + " \"" + each.text() + '"')
                .collect(Collectors.joining());
        return processes + (ending.output().isEmpty() ? "" : ", \"" + ending.output() + '"') + streams;
    }

    private static String describe(Ending.ProcessEnd end) {
        String name = end.process() + ' ';
        return switch (end) {
            case Ending.Exited exited -> name + exited.code();
            case Ending.Replaced replaced -> name + replaced.program();
            case Ending.Killed killed -> name + "signal " + killed.signal();
            case Ending.Undefined undefined -> name + undefined.what();
            case Ending.Hung hung ->
                name + "hangs on "
                        + hung.waits().stream()
                                .map(wait -> wait.target() instanceof Ending.Target.OfItself
                                        ? "itself"
                                        : wait.target().name())
                                .distinct()
                                .collect(Collectors.joining(" and "));
        };
    }
}
