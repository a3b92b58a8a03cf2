package forklore.engine.text;

import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks what may follow what in the threads and in the blocks of forks.
final class RuleChecker {

    /// What one thread of one process may have done before a statement.
    ///
    /// @param thread the declared thread
    /// @param fork the fork in whose block we are, or empty in the parent
    /// @param repeated whether we are in a `repeat`
    /// @param started the threads it may have started
    /// @param forked the processes it may have forked
    private record Past(
            String thread, Optional<Statement.Fork> fork, boolean repeated, Set<String> started, Set<String> forked) {

        static Past of(String thread, Optional<Statement.Fork> fork) {
            return new Past(thread, fork, false, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        Past repeat() {
            return new Past(thread, fork, true, started, forked);
        }

        Past copy() {
            return new Past(thread, fork, repeated, new LinkedHashSet<>(started), new LinkedHashSet<>(forked));
        }

        void add(Past other) {
            started.addAll(other.started);
            forked.addAll(other.forked);
        }
    }

    private final FileContents contents;
    private final Problems problems;

    RuleChecker(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    void check() {
        for (ThreadBody thread : contents.threads) {
            block(thread.statements(), Past.of(thread.name(), Optional.empty()));
        }
    }

    /// {@return whether the block leaves its process on every path}
    private boolean block(List<Statement> statements, Past past) {
        Optional<Span> leaving = Optional.empty();
        boolean told = false;
        for (Statement statement : statements) {
            if (leaving.isPresent() && !told) {
                Span first = leaving.get();
                problems.report(
                        StructureCodes.UNREACHABLE, statement.span(), () -> StructureMessages.unreachable(first));
                told = true;
            }
            if (leaves(statement, past) && leaving.isEmpty()) {
                leaving = Optional.of(statement.span());
            }
        }
        return leaving.isPresent();
    }

    private boolean leaves(Statement statement, Past past) {
        return switch (statement) {
            case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> true;
            case Statement.If choice -> choice(choice, past);
            case Statement.Repeat repeat -> block(repeat.block(), past.repeat());
            case Statement.Fork fork -> {
                fork(fork, past);
                yield false;
            }
            case Statement.Start start -> {
                start(start, past);
                yield false;
            }
            case Statement.Join join -> {
                join(join, past);
                yield false;
            }
            case Statement.Wait wait -> {
                waiting(wait, past);
                yield false;
            }
            case Statement.Lock _, Statement.Unlock _, Statement.Assign _ -> false;
            case Statement.Print _, Statement.Flush _ -> false;
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    Statement.Signals _,
                    Statement.Library _ -> false;
        };
    }

    private boolean choice(Statement.If choice, Past past) {
        Past other = past.copy();
        boolean then = block(choice.then(), past);
        boolean otherwise = block(choice.otherwise(), other);
        past.add(other);
        return then && otherwise;
    }

    private void fork(Statement.Fork fork, Past past) {
        if (past.repeated()) {
            problems.report(StructureCodes.FORK_IN_REPEAT, fork.span(), () -> StructureMessages.forkInRepeat(fork));
        }
        past.forked().add(fork.process());
        if (!block(fork.block(), Past.of(past.thread(), Optional.of(fork)))) {
            Span last = last(fork.block()).span();
            int indent = fork.block().get(0).span().column() - 1;
            problems.report(StructureCodes.OPEN_FORK, last, () -> StructureMessages.openFork(fork, last, indent));
        }
    }

    /// {@return the statement in the last line of a block}
    private static Statement last(List<Statement> block) {
        Statement last = block.get(block.size() - 1);
        return switch (last) {
            case Statement.If choice -> last(choice.otherwise().isEmpty() ? choice.then() : choice.otherwise());
            case Statement.Repeat repeat -> last(repeat.block());
            case Statement.Fork fork -> last(fork.block());
            case Statement.Start _, Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> last;
            case Statement.Assign _, Statement.Print _, Statement.Flush _ -> last;
            case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> last;
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    Statement.Signals _,
                    Statement.Library _ -> last;
        };
    }

    private void start(Statement.Start start, Past past) {
        if (start.thread().equals(ThreadBody.MAIN)) {
            problems.report(StructureCodes.START_MAIN, start.span(), StructureMessages::startMain);
        }
        past.started().add(start.thread());
    }

    private void join(Statement.Join join, Past past) {
        String thread = join.thread();
        if (thread.equals(ThreadBody.MAIN)) {
            problems.report(StructureCodes.START_MAIN, join.span(), StructureMessages::joinMain);
        } else if (past.fork().isPresent()) {
            Statement.Fork fork = past.fork().get();
            if (!past.started().contains(thread)) {
                problems.report(
                        StructureCodes.JOIN_GHOST, join.span(), () -> StructureMessages.joinGhost(thread, fork));
            }
        } else if (thread.equals(past.thread())) {
            problems.report(StructureCodes.JOIN_ITSELF, join.span(), () -> StructureMessages.joinItself(thread));
        }
    }

    private void waiting(Statement.Wait wait, Past past) {
        if (!past.forked().contains(wait.process())) {
            problems.report(
                    StructureCodes.WAIT_UNFORKED, wait.span(), () -> StructureMessages.waitUnforked(wait.process()));
        }
    }
}
