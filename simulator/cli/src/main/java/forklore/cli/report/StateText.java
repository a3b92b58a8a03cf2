package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Signal;
import forklore.engine.verdict.Endings;
import java.util.ArrayList;
import java.util.List;

/// A state of the machine in words: for each process its threads and its memory.
public final class StateText {

    private static final String INDENT = "     ";

    private StateText() {}

    /// {@return the lines of a state}
    ///
    /// @param state the state
    /// @param paint the colour of the stream
    public static List<String> lines(Snapshot state, Paint paint) {
        List<String> lines = new ArrayList<>();
        int width = Layout.longest(
                state.processes().stream().map(Snapshot.ProcessView::name).toList());
        for (Snapshot.ProcessView process : state.processes()) {
            lines.add(INDENT + paint.strong(Layout.pad(process.name(), width)) + "  "
                    + String.join("   ", parts(process, paint)));
        }
        if (!state.output().isEmpty()) {
            lines.add(INDENT + Layout.pad("output", width) + "  " + Endings.quote(state.output()));
        }
        return lines;
    }

    private static List<String> parts(Snapshot.ProcessView process, Paint paint) {
        return switch (process.status()) {
            case Snapshot.ProcessStatus.Running _ -> running(process, paint);
            case Snapshot.ProcessStatus.Exited exited -> List.of(paint.muted("ended with " + exited.code()));
            case Snapshot.ProcessStatus.Killed killed ->
                List.of(paint.danger("ended by "
                        + Signal.of(killed.signal()).map(Signal::name).orElse("signal " + killed.signal())));
            case Snapshot.ProcessStatus.Replaced replaced -> List.of(paint.muted("became " + replaced.program()));
            case Snapshot.ProcessStatus.Undefined undefined ->
                List.of(paint.danger("did something undefined: it " + undefined.what()));
        };
    }

    private static List<String> running(Snapshot.ProcessView process, Paint paint) {
        List<String> parts = new ArrayList<>();
        for (Snapshot.ThreadView thread : process.threads()) {
            parts.add(thread(thread, paint));
        }
        for (Snapshot.LockView lock : process.locks()) {
            parts.add(lock(lock, paint));
        }
        for (Snapshot.VariableView variable : process.variables()) {
            parts.add(variable.variable() + " = " + variable.value());
        }
        for (Snapshot.ObjectView object : process.objects()) {
            parts.add(object.name() + " " + object.state());
        }
        if (!process.buffer().isEmpty()) {
            parts.add("buffer " + Endings.quote(process.buffer()));
        }
        return parts;
    }

    private static String thread(Snapshot.ThreadView thread, Paint paint) {
        String name = thread.name() + ": ";
        return switch (thread.status()) {
            case Snapshot.ThreadStatus.NotStarted _ -> paint.muted(name + "not started");
            case Snapshot.ThreadStatus.Ready _ -> name + "ready";
            case Snapshot.ThreadStatus.Waiting waiting ->
                waiting.forEver()
                        ? paint.danger(
                                name + "waits for ever for " + waiting.target().name())
                        : paint.warning(name + "waits for " + waiting.target().name());
            case Snapshot.ThreadStatus.Ended _ -> paint.muted(name + "ended");
            case Snapshot.ThreadStatus.Ghost _ -> paint.muted(name + "not in this process");
        };
    }

    private static String lock(Snapshot.LockView lock, Paint paint) {
        return switch (lock.owner()) {
            case Snapshot.LockOwner.Free _ -> lock.mutex() + " free";
            case Snapshot.LockOwner.Held held -> lock.mutex() + " held by " + held.thread();
            case Snapshot.LockOwner.Orphaned orphaned ->
                paint.danger(lock.mutex() + " locked by " + orphaned.thread() + ", who is not here");
            case Snapshot.LockOwner.Elsewhere other ->
                lock.mutex() + " held by " + other.thread() + " in " + other.process();
            case Snapshot.LockOwner.Dead _ -> paint.danger(lock.mutex() + " left by an owner that ended");
        };
    }
}
