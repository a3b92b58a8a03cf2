package forklore.engine.text;

import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks that every thread is started by one that runs, and counts the statements of all of them.
final class ThreadChecker {

    /// Enough to know that it is too much.
    private static final int MOST = Limits.UNROLLED_STATEMENTS + 1;

    private final FileContents contents;
    private final Problems problems;
    private int statements;
    private boolean tooMany;

    /// How many statements the body of a function stands for.
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private final List<String> open = new ArrayList<>();

    ThreadChecker(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    void check() {
        neverStarted();
        contents.threads.forEach(thread -> count(thread.statements(), 1));
        contents.handlers.forEach(handler -> count(handler.body(), 1));
    }

    private void neverStarted() {
        Map<String, ThreadBody> byName = new LinkedHashMap<>();
        for (ThreadBody thread : contents.threads) {
            byName.putIfAbsent(thread.name(), thread);
        }
        Set<String> running = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(List.of(ThreadBody.MAIN));
        contents.threads.stream().filter(ThreadBody::started).forEach(thread -> waiting.add(thread.name()));
        contents.handlers.forEach(handler -> starts(handler.body(), waiting, new LinkedHashSet<>()));
        while (!waiting.isEmpty()) {
            String name = waiting.remove(waiting.size() - 1);
            Optional<ThreadBody> thread = Optional.ofNullable(byName.get(name));
            if (thread.isEmpty()) {
                return;
            }
            if (running.add(name)) {
                starts(thread.get().statements(), waiting, new LinkedHashSet<>());
            }
        }
        for (ThreadBody thread : contents.threads) {
            if (!running.contains(thread.name()) && !thread.name().isEmpty()) {
                problems.report(
                        StructureCodes.NEVER_STARTED,
                        thread.span(),
                        () -> StructureMessages.neverStarted(thread.name()));
            }
        }
    }

    /// Adds the threads that a block starts, by itself or by the functions it calls.
    private void starts(List<Statement> block, List<String> into, Set<String> called) {
        for (Statement statement : block) {
            if (statement instanceof Statement.Start start) {
                into.add(start.thread());
            }
            if (statement instanceof LibraryStatement.Call call && called.add(call.function())) {
                contents.function(call.function()).ifPresent(function -> starts(function.body(), into, called));
            }
            for (List<Statement> inner : statement.blocks()) {
                starts(inner, into, called);
            }
        }
    }

    private void count(List<Statement> block, int times) {
        for (Statement statement : block) {
            int own = statement instanceof Statement.Repeat ? 0 : size(statement);
            statements = Math.min(MOST, statements + Math.min(MOST, own * times));
            if (statements == MOST && !tooMany) {
                tooMany = true;
                problems.report(ValueCodes.MANY_STATEMENTS, statement.span(), StructureMessages::tooManyStatements);
            }
            int each = statement instanceof Statement.Repeat repeated ? repeated.times() : 1;
            for (List<Statement> inner : statement.blocks()) {
                count(inner, Math.min(MOST, times * each));
            }
        }
    }

    /// {@return how many statements a statement stands for by itself: more than one only if it is a call}
    private int size(Statement statement) {
        if (!(statement instanceof LibraryStatement.Call call) || open.contains(call.function())) {
            return 1;
        }
        Integer known = sizes.get(call.function());
        if (known == null) {
            open.add(call.function());
            known = contents.function(call.function())
                    .map(function -> size(function.body()))
                    .orElse(1);
            open.remove(call.function());
            sizes.put(call.function(), known);
        }
        return known;
    }

    private int size(List<Statement> block) {
        int sum = 0;
        for (Statement statement : block) {
            int inner = statement instanceof Statement.Repeat ? 0 : size(statement);
            for (List<Statement> each : statement.blocks()) {
                inner = Math.min(MOST, inner + size(each));
            }
            int times = statement instanceof Statement.Repeat repeat ? repeat.times() : 1;
            sum = Math.min(MOST, sum + inner * times);
        }
        return sum;
    }
}
