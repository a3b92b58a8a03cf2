package forklore.runner.world;

import forklore.engine.model.Ending;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a thread may wait for inside one statement, where the runtime cannot name it: all that the functions wait for
/// which the statement runs on the platform, directly or through others.
///
/// @param linked the scenario on its platform
record LibraryWaits(Linked linked) {

    /// {@return what a thread in that statement may wait for, as the model would say it, each once; empty if the
    /// platform knows of no wait there}
    ///
    /// @param statement the statement; empty for the end of `main`
    List<Ending.Target> of(Optional<Statement> statement) {
        Set<Ending.Target> found = new LinkedHashSet<>();
        if (statement.isEmpty()) {
            call("exit", List.of(), found);
        } else {
            one(statement.get(), Map.of(), found);
            if (inHandlerOfFork(statement.get())) {
                around(found);
            }
        }
        return List.copyOf(found);
    }

    /// Between the handlers of the program, `fork` takes the locks of its own.
    private boolean inHandlerOfFork(Statement statement) {
        return linked.scenario().threads().stream()
                .map(ThreadBody::statements)
                .flatMap(List::stream)
                .flatMap(Statement::all)
                .filter(Statement.AtFork.class::isInstance)
                .flatMap(handlers -> handlers.blocks().stream().flatMap(List::stream))
                .flatMap(Statement::all)
                .anyMatch(statement::equals);
    }

    private void around(Set<Ending.Target> found) {
        linked.around()
                .ifPresent(locks -> Stream.of(locks.prepare(), locks.parent(), locks.child())
                        .forEach(block -> all(block, Map.of(), found)));
    }

    private void all(List<Statement> block, Map<String, String> names, Set<Ending.Target> found) {
        for (Statement statement : block) {
            one(statement, names, found);
            if (!(statement instanceof Statement.Fork) && !(statement instanceof Statement.VFork)) {
                statement.blocks().forEach(inner -> all(inner, names, found));
            }
        }
    }

    /// The waits of a statement, without those in its blocks: these are steps of their own.
    private void one(Statement statement, Map<String, String> names, Set<Ending.Target> found) {
        switch (statement) {
            case Statement.Lock lock
            when lock.patience() == Patience.FOREVER -> found.add(new Ending.Target.OfMutex(name(lock.mutex(), names)));
            case Statement.Operate operate
            when operate.patience() == Patience.FOREVER -> operation(operate, names, found);
            case Statement.Once once ->
                found.add(new Ending.Target.OfObject(ObjectKind.ONCE, name(once.control(), names)));
            case Statement.Atomic atomic ->
                atomic.when().ifPresent(when -> found.add(new Ending.Target.OfCondition(ExpressionText.of(when))));
            case Statement.Join join -> found.add(new Ending.Target.OfThread(name(join.thread(), names)));
            case Statement.Fork _ -> around(found);
            case Statement.AtFork _ -> registration(found);
            case SignalStatement.Pause _ -> found.add(new Ending.Target.OfSignal("pause"));
            case LibraryStatement.Call call -> call(call.function(), arguments(call, names), found);
            case Statement.Print print ->
                call("print", List.of("", print.stream().orElse("")), found);
            case Statement.Flush flush -> call("flush", List.of(flush.stream().orElse("")), found);
            case Statement.Exit _, Statement.ThreadExit _ -> call("exit", List.of(), found);
            default -> {
                // It runs nothing of a library and waits for nothing that the runtime could not name.
            }
        }
    }

    /// Where the list of handlers is locked while they run, nobody can add to it; see the rule `atfork-in-handler`.
    private void registration(Set<Ending.Target> found) {
        if (linked.rules().atforkInHandler() == Rules.AtforkInHandler.DEADLOCKS) {
            found.add(new Ending.Target.OfCondition("the list of at-fork handlers is free"));
        }
    }

    private static void operation(Statement.Operate operate, Map<String, String> names, Set<Ending.Target> found) {
        if (operate.operation().blocks()) {
            ObjectKind kind = operate.operation().kinds().getFirst();
            found.add(new Ending.Target.OfObject(kind, name(operate.object(), names)));
        }
        if (operate.operation() == Operation.AWAIT) {
            found.add(new Ending.Target.OfMutex(name(operate.mutex().orElseThrow(), names)));
        }
    }

    private static List<String> arguments(LibraryStatement.Call call, Map<String, String> names) {
        List<String> arguments = new ArrayList<>();
        for (LibraryStatement.Argument argument : call.arguments()) {
            arguments.add(argument instanceof LibraryStatement.Argument.Named named ? name(named.name(), names) : "");
        }
        return arguments;
    }

    /// A function cannot call itself, so this comes to an end.
    private void call(String name, List<String> arguments, Set<Ending.Target> found) {
        for (Function function : linked.scenario().functions()) {
            if (function.name().equals(name)) {
                Map<String, String> names = new LinkedHashMap<>();
                for (int i = 0;
                        i < Math.min(arguments.size(), function.parameters().size());
                        i++) {
                    names.put(function.parameters().get(i), arguments.get(i));
                }
                all(function.body(), names, found);
            }
        }
    }

    private static String name(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }
}
