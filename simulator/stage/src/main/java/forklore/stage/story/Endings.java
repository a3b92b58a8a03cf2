package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import forklore.engine.model.Signal;
import forklore.stage.story.ProcessStory.End;
import forklore.stage.story.ProcessStory.EndKind;
import java.util.List;
import java.util.Optional;

/// Says how a process ended.
final class Endings {

    private Endings() {}

    static End of(Path path, List<Optional<ProcessView>> views) {
        int step = 0;
        while (step < views.size() && views.get(step).map(Telling::running).orElse(true)) {
            step++;
        }
        ProcessView last = views.getLast().orElseThrow();
        return switch (last.status()) {
            case ProcessStatus.Exited exited ->
                new End(EndKind.EXITED, step, "exits " + exited.code(), Optional.empty());
            case ProcessStatus.Replaced replaced ->
                new End(EndKind.REPLACED, step, "exec " + replaced.program(), Optional.of(replaced.program()));
            case ProcessStatus.Killed killed ->
                new End(
                        EndKind.UNDEFINED,
                        step,
                        Signal.of(killed.signal()).map(Signal::name).orElse("killed.signal() " + killed.signal()),
                        Optional.empty());
            case ProcessStatus.Undefined _ -> new End(EndKind.UNDEFINED, step, "undefined", Optional.empty());
            case ProcessStatus.Running _ -> unended(path, last, step);
        };
    }

    private static End unended(Path path, ProcessView last, int step) {
        boolean hangs = path.ending()
                .flatMap(ending -> ending.process(last.name()))
                .map(Ending.Hung.class::isInstance)
                .orElse(false);
        return hangs
                ? new End(EndKind.HANGS, step, circular(last) ? "deadlock" : "hangs", Optional.empty())
                : new End(EndKind.GOES_ON, step, "", Optional.empty());
    }

    /// Whether the threads of a process wait for each other in a circle. Every thread waits for at most one other.
    private static boolean circular(ProcessView process) {
        for (ThreadView start : process.threads()) {
            Optional<String> next = waitsFor(process, start.name());
            for (int hops = 0; next.isPresent() && hops <= process.threads().size(); hops++) {
                if (next.get().equals(start.name())) {
                    return true;
                }
                next = waitsFor(process, next.get());
            }
        }
        return false;
    }

    /// The thread of the same process whose turn it would be, if this one waits for one.
    private static Optional<String> waitsFor(ProcessView process, String thread) {
        for (ThreadView view : process.threads()) {
            if (view.name().equals(thread) && view.status() instanceof ThreadStatus.Waiting waiting) {
                return switch (waiting.target()) {
                    case Ending.Target.OfMutex ofMutex -> owner(process, ofMutex.mutex());
                    case Ending.Target.OfThread ofThread -> Optional.of(ofThread.thread());
                    case Ending.Target.OfProcess _, Ending.Target.OfObject _, Ending.Target.OfCondition _ ->
                        Optional.empty();
                    case Ending.Target.OfSignal _, Ending.Target.OfItself _ -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    private static Optional<String> owner(ProcessView process, String mutex) {
        for (LockView lock : process.locks()) {
            if (lock.mutex().equals(mutex) && lock.owner() instanceof LockOwner.Held(String owner)) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }
}
