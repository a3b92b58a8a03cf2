package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks what may follow what in threads, functions and handlers, and in the blocks inside them.
final class RuleChecker {

    /// What may have happened in one thread of one process before a statement.
    ///
    /// @param thread the declared thread, or empty in a function or a handler, which any thread may run
    /// @param inFork whether we are in the block of a fork
    /// @param forked the processes that may have been forked, by this thread of this process or by any other
    private record Past(Optional<String> thread, boolean inFork, Set<String> forked) {

        Past child(Set<String> elsewhere) {
            return new Past(thread, true, new LinkedHashSet<>(elsewhere));
        }

        Past copy() {
            return new Past(thread, inFork, new LinkedHashSet<>(forked));
        }
    }

    private final FileContents contents;
    private final Problems problems;
    private final Leaving leaving;

    /// The processes that are forked outside of the thread that is looked at.
    private Set<String> elsewhere = Set.of();

    RuleChecker(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
        this.leaving = new Leaving(contents);
    }

    void check() {
        for (ThreadBody thread : contents.threads) {
            elsewhere = forkedElsewhere(thread);
            Past past = new Past(Optional.of(thread.name()), false, new LinkedHashSet<>(elsewhere));
            block(thread.statements(), past);
        }
        elsewhere = Set.of();
        Past anything = new Past(Optional.empty(), false, new LinkedHashSet<>());
        contents.functions.forEach(function -> block(function.body(), anything));
        contents.handlers.forEach(handler -> block(handler.body(), anything));
        contents.around.ifPresent(around -> around.blocks().forEach(inner -> block(inner, anything)));
    }

    private Set<String> forkedElsewhere(ThreadBody thread) {
        Set<String> forked = new LinkedHashSet<>();
        for (ThreadBody other : contents.threads) {
            if (other != thread) {
                forks(other.statements(), true, forked);
            }
        }
        for (Function function : contents.functions) {
            forks(function.body(), true, forked);
        }
        for (Handler handler : contents.handlers) {
            forks(handler.body(), true, forked);
        }
        return forked;
    }

    /// Adds the processes that a block forks.
    ///
    /// @param all whether those count that a child forks
    private static void forks(List<Statement> block, boolean all, Set<String> into) {
        for (Statement statement : block) {
            Optional<String> forked = forked(statement);
            forked.ifPresent(into::add);
            if (all || forked.isEmpty()) {
                statement.blocks().forEach(inner -> forks(inner, all, into));
            }
        }
    }

    private static Optional<String> forked(Statement statement) {
        if (statement instanceof Statement.Fork fork) {
            return Optional.of(fork.process());
        }
        if (statement instanceof Statement.VFork fork) {
            return Optional.of(fork.process());
        }
        return statement instanceof Statement.Spawn spawn ? Optional.of(spawn.process()) : Optional.empty();
    }

    private void block(List<Statement> statements, Past past) {
        Optional<Span> left = Optional.empty();
        boolean told = false;
        for (Statement statement : statements) {
            if (left.isPresent() && !told) {
                Span first = left.get();
                problems.report(
                        StructureCodes.UNREACHABLE, statement.span(), () -> StructureMessages.unreachable(first));
                told = true;
            }
            statement(statement, past);
            if (left.isEmpty() && leaving.leaves(statement)) {
                left = Optional.of(statement.span());
            }
        }
    }

    private void statement(Statement statement, Past past) {
        switch (statement) {
            case Statement.If choice -> {
                Past other = past.copy();
                block(choice.then(), past);
                block(choice.otherwise(), other);
                past.forked().addAll(other.forked());
            }
            case Statement.Repeat repeat -> loop(repeat.block(), past);
            case Statement.While loop -> loop(loop.block(), past);
            case Statement.Once once -> block(once.block(), past);
            case Statement.Fork fork -> {
                past.forked().add(fork.process());
                block(fork.block(), past.child(elsewhere));
                if (!leaving.leaves(fork.block())) {
                    open(fork);
                }
            }
            case Statement.VFork fork -> {
                past.forked().add(fork.process());
                block(fork.block(), past.child(elsewhere));
                vfork(fork);
            }
            case Statement.Spawn spawn -> past.forked().add(spawn.process());
            case Statement.AtFork handlers ->
                handlers.blocks().forEach(inner -> block(inner, new Past(Optional.empty(), false, past.forked())));
            case Statement.Atomic atomic -> {
                atomic.block().forEach(this::atomic);
                block(atomic.block(), past);
            }
            case Statement.Start start -> start(start);
            case Statement.Join join -> join(join, past);
            case Statement.Wait wait -> waiting(wait, past);
            case Statement.Lock _, Statement.Unlock _, Statement.Assign _, Statement.Print _, Statement.Flush _ -> {}
            case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> {}
            case Statement.Assert _, Statement.Work _, Statement.ThreadExit _, Statement.Operate _ -> {}
            case Statement.Signals _, Statement.Library _ -> {}
        }
    }

    /// What the block forks may have been forked in the round before.
    private void loop(List<Statement> block, Past past) {
        forks(block, false, past.forked());
        block(block, past);
    }

    private void open(Statement.Fork fork) {
        Span last = last(fork.block()).span();
        int indent = fork.block().get(0).span().column() - 1;
        problems.report(
                StructureCodes.OPEN_FORK,
                last,
                () -> StructureMessages.openFork(fork.process(), fork.span(), last, indent));
    }

    private void vfork(Statement.VFork fork) {
        Optional<Statement> wrong = otherWayOut(fork.block());
        if (wrong.isPresent()) {
            Span span = wrong.get().span();
            problems.report(CallCodes.OPEN_VFORK, span, () -> StructureMessages.wrongWayOut(fork));
        } else if (!leaving.leaves(fork.block())) {
            Span last = last(fork.block()).span();
            int indent = fork.block().get(0).span().column() - 1;
            problems.report(CallCodes.OPEN_VFORK, last, () -> StructureMessages.openVFork(fork, last, indent));
        }
    }

    /// {@return the first statement of the child that leaves by something else than `_exit` and `exec`}
    private static Optional<Statement> otherWayOut(List<Statement> block) {
        for (Statement statement : block) {
            if (statement instanceof Statement.Exit || statement instanceof Statement.ThreadExit) {
                return Optional.of(statement);
            }
            if (!(statement instanceof Statement.Fork)) {
                for (List<Statement> inner : statement.blocks()) {
                    Optional<Statement> found = otherWayOut(inner);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void atomic(Statement statement) {
        switch (statement) {
            case Statement.Assign _, Statement.Exit _, Statement.ImmediateExit _ -> {}
            case Statement.ThreadExit _, Statement.Append _, Statement.Drain _ -> {}
            case Statement.If choice -> choice.blocks().forEach(inner -> inner.forEach(this::atomic));
            case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Wait _, Statement.Lock _ ->
                notAtomic(statement);
            case Statement.Unlock _, Statement.Print _, Statement.Flush _, Statement.Repeat _, Statement.Exec _ ->
                notAtomic(statement);
            case Statement.While _, Statement.Atomic _, Statement.Assert _, Statement.Work _ -> notAtomic(statement);
            case Statement.Processes _, Statement.Synchronisation _, Statement.Signals _, Statement.Call _ ->
                notAtomic(statement);
        }
    }

    private void notAtomic(Statement statement) {
        problems.report(CallCodes.NOT_ATOMIC, statement.span(), () -> StructureMessages.notAtomic(statement));
    }

    /// {@return the statement in the last line of a block}
    private static Statement last(List<Statement> block) {
        Statement last = block.get(block.size() - 1);
        List<List<Statement>> inner =
                last.blocks().stream().filter(each -> !each.isEmpty()).toList();
        return inner.isEmpty() ? last : last(inner.get(inner.size() - 1));
    }

    private void start(Statement.Start start) {
        if (start.thread().equals(ThreadBody.MAIN)) {
            problems.report(StructureCodes.START_MAIN, start.span(), StructureMessages::startMain);
        }
    }

    private void join(Statement.Join join, Past past) {
        String thread = join.thread();
        if (thread.equals(ThreadBody.MAIN)) {
            problems.report(StructureCodes.START_MAIN, join.span(), StructureMessages::joinMain);
        } else if (!past.inFork() && past.thread().equals(Optional.of(thread))) {
            problems.report(StructureCodes.JOIN_ITSELF, join.span(), () -> StructureMessages.joinItself(thread));
        }
    }

    /// In a function or a handler nobody knows what was forked before, and who asks for the result counts with -1.
    private void waiting(Statement.Wait wait, Past past) {
        boolean known = past.thread().isPresent()
                && wait.into().isEmpty()
                && !wait.process().equals(Statement.Wait.ANY);
        if (known && !past.forked().contains(wait.process())) {
            problems.report(
                    StructureCodes.WAIT_UNFORKED, wait.span(), () -> StructureMessages.waitUnforked(wait.process()));
        }
    }
}
