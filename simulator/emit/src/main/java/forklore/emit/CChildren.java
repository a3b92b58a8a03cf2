package forklore.emit;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which processes need a list because there may be several of one name, and somebody waits for them or sends to them.
final class CChildren {

    private final CSymbols symbols;
    private final TreeMap<String, Integer> sites = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();
    private final TreeMap<String, String> lists = new TreeMap<>();

    CChildren(Scenario scenario, CSymbols symbols) {
        this.symbols = symbols;
        scenario.threads().forEach(thread -> count(thread.statements(), startedTwice(scenario, thread.name())));
        scenario.handlers().forEach(handler -> count(handler.body(), true));
        for (Function function : scenario.functions()) {
            long calls = scenario.statements()
                    .filter(each -> each instanceof LibraryStatement.Call call
                            && call.function().equals(function.name()))
                    .count();
            count(function.body(), calls > 1);
        }
        scenario.statements().forEach(this::collectNamed);
        symbols.processes().stream()
                .filter(name -> named.contains(name) && sites.getOrDefault(name, 0) > 1)
                .forEach(name -> lists.put(name, symbols.fresh(symbols.plain(name) + "_list")));
    }

    private static boolean startedTwice(Scenario scenario, String thread) {
        return scenario.statements()
                        .filter(each -> each instanceof Statement.Start start
                                && start.thread().equals(thread))
                        .count()
                > 1;
    }

    private void collectNamed(Statement statement) {
        if (statement instanceof Statement.Wait wait) {
            named.add(wait.process());
        } else if (statement instanceof SignalStatement.Send send) {
            named.add(send.target());
        }
    }

    /// Counts the places where processes are made; one that may be passed several times counts for two.
    private void count(List<Statement> statements, boolean often) {
        for (Statement statement : statements) {
            CSymbols.madeBy(statement).ifPresent(name -> sites.merge(name, often ? 2 : 1, Integer::sum));
            boolean loop = statement instanceof Statement.Repeat repeat && repeat.times() > 1
                    || statement instanceof Statement.While
                    || statement instanceof Statement.AtFork;
            statement.blocks().forEach(block -> count(block, often || loop));
        }
    }

    /// {@return the list of the processes of that name, if there is one}
    Optional<String> list(String process) {
        return Optional.ofNullable(lists.get(process));
    }

    /// {@return every list}
    List<String> lists() {
        return List.copyOf(lists.values());
    }

    /// {@return what a call that makes a process is written as}
    ///
    /// @param process the name of the process
    /// @param call the call
    String made(String process, String call, CParts parts) {
        return list(process)
                .map(list -> {
                    parts.use(CHelper.CHILDREN);
                    return "add_child(&" + list + ", " + call + ")";
                })
                .orElse(call);
    }

    /// {@return the process that a name means at a place; nothing with its number happens by accident}
    String first(String process, CUnit unit) {
        return list(process).map(list -> "first_child(&" + list + ")").orElseGet(() -> symbols.plain(process));
    }
}
