package forklore.engine.machine;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts how many processes a scenario can ever make, from above, so that a state has no more room than it needs.
final class ProcessCount {

    private static final int MANY = Limits.MAX_PROCESSES + 1;

    private final Scenario scenario;

    ProcessCount(Scenario scenario) {
        this.scenario = scenario;
    }

    /// {@return the bound, the parent included; `MAX_PROCESSES + 1` stands for "no bound found"}
    int bound() {
        int early = 0;
        for (ThreadBody thread : scenario.threads()) {
            early = Math.min(MANY, early + (thread.started() ? block(thread.statements(), 0) : 0));
        }
        return Math.min(MANY, 1 + early);
    }

    /// A thread that starts a thread that starts a thread ... deeper than there are threads is a cycle: no bound.
    private int block(List<Statement> statements, int depth) {
        if (depth > scenario.threads().size()) {
            return MANY;
        }
        int sum = 0;
        for (Statement statement : statements) {
            sum = Math.min(MANY, sum + statement(statement, depth));
        }
        return sum;
    }

    private int statement(Statement statement, int depth) {
        return switch (statement) {
            case Statement.Start start ->
                scenario.thread(start.thread())
                        .map(body -> block(body.statements(), depth + 1))
                        .orElse(0);
            case Statement.Fork fork -> 1 + block(fork.block(), depth) + inHandlers(depth);
            case Statement.VFork fork -> 1 + block(fork.block(), depth);
            case Statement.Spawn _ -> 1;
            case Statement.If choice -> Math.max(block(choice.then(), depth), block(choice.otherwise(), depth));
            case Statement.Repeat repeat -> Math.min(MANY, repeat.times() * block(repeat.block(), depth));
            case Statement.While loop -> block(loop.block(), depth) == 0 ? 0 : MANY;
            case Statement.Once once -> block(once.block(), depth);
            case Statement.AtFork _ -> 0;
            case LibraryStatement.Call call ->
                function(call.function())
                        .map(function -> block(function.body(), depth + 1))
                        .orElse(0);
            // How often a handler runs is not known.
            case SignalStatement.Send _, SignalStatement.Alarm _ ->
                scenario.handlers().stream().anyMatch(handler -> block(handler.body(), depth + 1) > 0) ? MANY : 0;
            default -> 0;
        };
    }

    /// Handlers that fork: how often is not known.
    private int inHandlers(int depth) {
        boolean forks = scenario.statements()
                .filter(Statement.AtFork.class::isInstance)
                .flatMap(handlers -> handlers.blocks().stream())
                .anyMatch(block -> block.stream().flatMap(Statement::all).anyMatch(ProcessCount::makes));
        return forks && depth <= scenario.threads().size() ? MANY : 0;
    }

    private Optional<Function> function(String name) {
        return scenario.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    private static boolean makes(Statement statement) {
        return statement instanceof Statement.Fork
                || statement instanceof Statement.VFork
                || statement instanceof Statement.Spawn;
    }

    /// {@return whether a process may have several children that a `wait` cannot tell apart by their names}
    boolean severalOfOneName() {
        boolean any = scenario.statements()
                .anyMatch(each ->
                        each instanceof Statement.Wait wait && wait.process().equals(Statement.Wait.ANY));
        boolean inside = scenario.statements().anyMatch(ProcessCount::repeats)
                || Stream.concat(
                                scenario.functions().stream().map(Function::body),
                                scenario.handlers().stream().map(Handler::body))
                        .flatMap(List::stream)
                        .flatMap(Statement::all)
                        .anyMatch(ProcessCount::makes);
        List<String> names = scenario.statements()
                .filter(ProcessCount::makes)
                .map(ProcessCount::process)
                .toList();
        return any || inside || names.stream().anyMatch(name -> names.indexOf(name) < names.lastIndexOf(name));
    }

    private static boolean repeats(Statement statement) {
        return (statement instanceof Statement.Repeat || statement instanceof Statement.While)
                && statement.all().anyMatch(ProcessCount::makes);
    }

    private static String process(Statement statement) {
        return switch (statement) {
            case Statement.Fork fork -> fork.process();
            case Statement.VFork fork -> fork.process();
            case Statement.Spawn spawn -> spawn.process();
            default ->
                throw new IllegalStateException(
                        "no process: line " + statement.span().line());
        };
    }
}
