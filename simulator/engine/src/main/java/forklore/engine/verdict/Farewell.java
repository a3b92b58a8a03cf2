package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import java.util.ArrayList;
import java.util.List;

/// The sentences at the end of a run: who waits for whom, and why nobody comes.
final class Farewell {

    private Farewell() {}

    static String say(Path path, Ending ending) {
        List<ProcessView> views = Narrator.last(path).processes();
        List<String> hung = new ArrayList<>();
        // The cause before its consequence: children were created later, and parents wait for them.
        for (int i = ending.processes().size() - 1; i >= 0; i--) {
            if (ending.processes().get(i) instanceof Ending.Hung) {
                hung.add(hang(views.get(i)));
            }
        }
        if (!hung.isEmpty()) {
            return String.join(" ", hung);
        }
        String written = ending.output().isEmpty()
                ? "nothing was written."
                : "written was " + Endings.quote(ending.output()) + ".";
        return "Every process has ended; " + written;
    }

    private static String hang(ProcessView process) {
        List<String> reasons = new ArrayList<>();
        for (ThreadView thread : process.threads()) {
            if (thread.status() instanceof ThreadStatus.Waiting waiting) {
                reasons.add(reason(process, thread.name(), waiting.target()));
            }
        }
        String name = Narrator.capital(Narrator.named(process.name()));
        return name + " never ends: " + String.join(", and ", reasons) + ".";
    }

    private static String reason(ProcessView process, String thread, Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex of -> thread + " waits for " + of.mutex() + owner(process, thread, of.mutex());
            case Ending.Target.OfThread of -> thread + " waits for the end of " + of.thread();
            case Ending.Target.OfProcess of -> thread + " waits for the end of " + Narrator.named(of.process());
            case Ending.Target.OfObject of -> thread + " waits for " + of.name();
            case Ending.Target.OfCondition of -> thread + " waits until " + of.name();
            case Ending.Target.OfSignal _ -> thread + " waits for a signal";
            case Ending.Target.OfItself of ->
                thread + " goes round for ever" + (of.name().isEmpty() ? "" : ", while " + of.name());
        };
    }

    private static String owner(ProcessView process, String thread, String mutex) {
        LockOwner owner = process.locks().stream()
                .filter(lock -> lock.mutex().equals(mutex))
                .findFirst()
                .orElseThrow()
                .owner();
        return switch (owner) {
            case LockOwner.Free _ -> "";
            case LockOwner.Held held when held.thread().equals(thread) -> ", which it holds itself";
            case LockOwner.Held held -> ", which " + held.thread() + " holds";
            case LockOwner.Orphaned orphaned ->
                ", which is locked by " + orphaned.thread() + ", a thread that is not in this process";
            case LockOwner.Elsewhere other ->
                ", which " + other.thread() + " of " + Narrator.named(other.process()) + " holds";
            case LockOwner.Dead _ -> ", whose owner has ended";
        };
    }
}
