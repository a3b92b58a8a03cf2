package forklore.engine.text;

import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks what may follow what in threads, functions and handlers, and in the blocks inside them.
final class RuleChecker {

    /// What may have happened in one thread of one process before a statement.
    ///
    /// @param thread the declared thread, or empty in a function or a handler, which any thread may run
    /// @param inFork whether we are in the block of a fork
    /// @param forked the processes that this thread of this process may have forked
    private record Past(Optional<ThreadBody> thread, boolean inFork, Set<String> forked) {

        static Past of(Optional<ThreadBody> thread, boolean inFork) {
            return new Past(thread, inFork, new LinkedHashSet<>());
        }

        Past copy() {
            return new Past(thread, inFork, new LinkedHashSet<>(forked));
        }
    }

    private static final List<List<Statement>> NOTHING = List.of();

    private final FileContents contents;
    private final Problems problems;
    private final Leaving leaving;

    /// The thread in whose statements a process is forked; only of processes that no function and no handler forks.
    private final Map<String, ThreadBody> forkers = new LinkedHashMap<>();

    RuleChecker(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
        this.leaving = new Leaving(contents);
    }

    void check() {
        for (ThreadBody thread : contents.threads) {
            Set<String> forked = new LinkedHashSet<>();
            forks(thread.statements(), true, forked);
            forked.forEach(process -> forkers.putIfAbsent(process, thread));
        }
        for (ThreadBody thread : contents.threads) {
            block(thread.statements(), Past.of(Optional.of(thread), false));
        }
        Past anything = Past.of(Optional.empty(), false);
        contents.functions.forEach(function -> block(function.body(), anything));
        contents.handlers.forEach(handler -> block(handler.body(), anything));
        contents.around.ifPresent(around -> around.blocks().forEach(inner -> block(inner, anything)));
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
                block(fork.block(), Past.of(past.thread(), true));
                if (!leaving.leaves(fork.block())) {
                    open(fork);
                }
            }
            case Statement.VFork fork -> {
                past.forked().add(fork.process());
                block(fork.block(), Past.of(past.thread(), true));
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
            case SignalStatement _, LibraryStatement _ -> {}
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
        Optional<Statement> wrong = otherWayOut(fork.block(), new LinkedHashSet<>());
        if (wrong.isPresent()) {
            Span span = wrong.get().span();
            problems.report(CallCodes.OPEN_VFORK, span, () -> StructureMessages.wrongWayOut(fork, wrong.get()));
        } else if (!leaving.leaves(fork.block())) {
            Span last = last(fork.block()).span();
            int indent = fork.block().get(0).span().column() - 1;
            problems.report(CallCodes.OPEN_VFORK, last, () -> StructureMessages.openVFork(fork, last, indent));
        }
    }

    /// {@return the first statement of the child that leaves by something else than `_exit` and `exec`}
    ///
    /// @param called the functions that were looked at
    private Optional<Statement> otherWayOut(List<Statement> block, Set<String> called) {
        for (Statement statement : block) {
            if (isOtherWayOut(statement, called)) {
                return Optional.of(statement);
            }
            // What a child of the child does is its own affair.
            for (List<Statement> inner : forked(statement).isPresent() ? NOTHING : statement.blocks()) {
                Optional<Statement> found = otherWayOut(inner, called);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOtherWayOut(Statement statement, Set<String> called) {
        if (statement instanceof LibraryStatement.Call call && called.add(call.function())) {
            return contents.function(call.function())
                    .flatMap(function -> otherWayOut(function.body(), called))
                    .isPresent();
        }
        return statement instanceof Statement.Exit || statement instanceof Statement.ThreadExit;
    }

    private void atomic(Statement statement) {
        switch (statement) {
            case Statement.Assign _, Statement.Exit _, Statement.ImmediateExit _ -> {}
            case Statement.ThreadExit _, LibraryStatement.Append _, LibraryStatement.Drain _ -> {}
            case Statement.If choice -> choice.blocks().forEach(inner -> inner.forEach(this::atomic));
            case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Wait _, Statement.Lock _ ->
                notAtomic(statement);
            case Statement.Unlock _, Statement.Print _, Statement.Flush _, Statement.Repeat _, Statement.Exec _ ->
                notAtomic(statement);
            case Statement.While _, Statement.Atomic _, Statement.Assert _, Statement.Work _ -> notAtomic(statement);
            case Statement.Processes _, Statement.Synchronisation _, SignalStatement _, LibraryStatement.Call _ ->
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
        } else if (!past.inFork() && isNamed(past, thread)) {
            problems.report(StructureCodes.JOIN_ITSELF, join.span(), () -> StructureMessages.joinItself(thread));
        }
    }

    private static boolean isNamed(Past past, String thread) {
        return past.thread().isPresent() && past.thread().get().name().equals(thread);
    }

    /// In a function or a handler nobody knows what was forked before, another thread may have forked it, and who asks
    /// for the result counts with -1.
    private void waiting(Statement.Wait wait, Past past) {
        Optional<ThreadBody> forker = Optional.ofNullable(forkers.get(wait.process()));
        boolean known = past.thread().isPresent()
                && forker.isPresent()
                && forker.get() == past.thread().get()
                && wait.into().isEmpty();
        if (known && !past.forked().contains(wait.process())) {
            problems.report(
                    StructureCodes.WAIT_UNFORKED, wait.span(), () -> StructureMessages.waitUnforked(wait.process()));
        }
    }
}
