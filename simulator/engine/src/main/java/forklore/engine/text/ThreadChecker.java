package forklore.engine.text;

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

    private final FileContents contents;
    private final Problems problems;
    private int statements;
    private boolean tooMany;

    ThreadChecker(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    void check() {
        neverStarted();
        for (ThreadBody thread : contents.threads) {
            count(thread.statements(), 1);
        }
    }

    private void neverStarted() {
        Map<String, ThreadBody> byName = new LinkedHashMap<>();
        for (ThreadBody thread : contents.threads) {
            byName.putIfAbsent(thread.name(), thread);
        }
        Set<String> running = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(List.of(ThreadBody.MAIN));
        while (!waiting.isEmpty()) {
            String name = waiting.remove(waiting.size() - 1);
            Optional<ThreadBody> thread = Optional.ofNullable(byName.get(name));
            if (thread.isEmpty()) {
                return;
            }
            if (running.add(name)) {
                starts(thread.get().statements(), waiting);
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

    private static void starts(List<Statement> block, List<String> into) {
        for (Statement statement : block) {
            if (statement instanceof Statement.Start start) {
                into.add(start.thread());
            }
            for (List<Statement> inner : statement.blocks()) {
                starts(inner, into);
            }
        }
    }

    private void count(List<Statement> block, int times) {
        for (Statement statement : block) {
            boolean repeat = statement instanceof Statement.Repeat;
            statements = Math.min(Limits.UNROLLED_STATEMENTS + 1, statements + (repeat ? 0 : times));
            if (statements > Limits.UNROLLED_STATEMENTS && !tooMany) {
                tooMany = true;
                problems.report(ValueCodes.MANY_STATEMENTS, statement.span(), StructureMessages::tooManyStatements);
            }
            int each = statement instanceof Statement.Repeat repeated ? repeated.times() : 1;
            for (List<Statement> inner : statement.blocks()) {
                count(inner, Math.min(Limits.UNROLLED_STATEMENTS + 1, times * each));
            }
        }
    }
}
