package forklore.emit;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Operation;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many items a program can put into a pipe.
///
/// A real pipe holds 65,536 bytes, far more items than any of a scenario. Only where a writer could meet a full pipe
/// must it be made as small as the scenario says.
final class CPipes {

    private static final int MANY = 1_000_000;

    private final Scenario scenario;
    private final String pipe;

    private CPipes(Scenario scenario, String pipe) {
        this.scenario = scenario;
        this.pipe = pipe;
    }

    /// {@return whether more items may be written than the pipe holds}
    static boolean mayFill(Scenario scenario, Resource pipe) {
        return new CPipes(scenario, pipe.name()).writes() > pipe.value();
    }

    private int writes() {
        int writes = 0;
        for (ThreadBody thread : scenario.threads()) {
            int times = Math.max(1, starts(thread.name()));
            writes = bounded(writes + (long) times * writes(thread.statements(), new TreeMap<>()));
        }
        for (Handler handler : scenario.handlers()) {
            writes = bounded(writes + (long) MANY * writes(handler.body(), new TreeMap<>()));
        }
        return writes;
    }

    private int starts(String thread) {
        return (int) scenario.statements()
                .filter(each ->
                        each instanceof Statement.Start start && start.thread().equals(thread))
                .count();
    }

    private static int bounded(long number) {
        return (int) Math.min(MANY, number);
    }

    private int writes(List<Statement> statements, Map<String, Argument> given) {
        int writes = 0;
        for (Statement statement : statements) {
            writes = bounded((long) writes + writes(statement, given));
        }
        return writes;
    }

    private int writes(Statement statement, Map<String, Argument> given) {
        int inside = 0;
        for (List<Statement> block : statement.blocks()) {
            inside = bounded((long) inside + writes(block, given));
        }
        if (statement instanceof Statement.Operate operate) {
            return operate.operation() == Operation.WRITE && means(operate.object(), given) ? 1 : 0;
        }
        if (statement instanceof LibraryStatement.Call call) {
            return called(call, given);
        }
        boolean often = statement instanceof Statement.While || statement instanceof Statement.AtFork;
        int times = statement instanceof Statement.Repeat repeat ? repeat.times() : often ? MANY : 1;
        return bounded((long) times * inside);
    }

    private boolean means(String name, Map<String, Argument> given) {
        return CFunctions.resolve(new Argument.Named(name), given) instanceof Argument.Named named
                && named.name().equals(pipe);
    }

    private int called(LibraryStatement.Call call, Map<String, Argument> given) {
        Optional<Function> function = scenario.functions().stream()
                .filter(each -> each.name().equals(call.function()))
                .findFirst();
        if (function.isEmpty()) {
            return 0;
        }
        Map<String, Argument> inside = new TreeMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            inside.put(
                    function.get().parameters().get(i),
                    CFunctions.resolve(call.arguments().get(i), given));
        }
        return writes(function.get().body(), inside);
    }
}
