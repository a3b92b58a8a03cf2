package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.model.Ending;
import forklore.engine.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sentences at the end of a run: who waits for whom, and why nobody comes.
final class Farewell {

    private static final String NOT_HERE = ", a thread that is not in this process";

    private Farewell() {}

    static String say(Path path, Ending ending) {
        List<ProcessView> views = path.stateAfter(path.steps().size()).processes();
        List<String> hung = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        // The cause before its consequence: children were created later, and parents wait for them.
        for (int i = ending.processes().size() - 1; i >= 0; i--) {
            switch (ending.processes().get(i)) {
                case Ending.Hung end -> hung.add(hang(views.get(i), end));
                case Ending.Killed end -> broken.add(0, name(end) + " was ended by " + signal(end.signal()));
                case Ending.Undefined end -> broken.add(0, name(end) + " " + end.what() + ", which is undefined");
                case Ending.Exited _, Ending.Replaced _ -> {}
            }
        }
        if (!hung.isEmpty()) {
            return String.join(" ", hung);
        }
        String written = ending.output().isEmpty()
                ? "nothing was written."
                : "written was " + Endings.quote(ending.output()) + ".";
        return broken.isEmpty()
                ? "Every process has ended; " + written
                : String.join("; ", broken) + ". Every process has ended; " + written;
    }

    private static String name(Ending.ProcessEnd end) {
        return Scene.capital(Scene.named(end.process()));
    }

    private static String signal(int number) {
        return Signal.of(number).map(Signal::name).orElse("signal " + number);
    }

    private static String hang(ProcessView process, Ending.Hung end) {
        String reasons = end.waits().stream()
                .map(wait -> reason(process, wait.thread(), wait.target()))
                .collect(Collectors.joining(", and "));
        return name(end) + " never ends" + (reasons.isEmpty() ? "." : ": " + reasons + ".");
    }

    private static String reason(ProcessView process, String thread, Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex of -> thread + " waits for " + of.mutex() + owner(process, thread, of.mutex());
            case Ending.Target.OfThread of ->
                thread + " waits for the end of " + of.thread() + (isGhost(process, of.thread()) ? NOT_HERE : "");
            case Ending.Target.OfProcess of -> thread + " waits for the end of " + Scene.named(of.process());
            case Ending.Target.OfObject of -> thread + " waits for " + of.name() + object(process, of.name());
            case Ending.Target.OfCondition of -> thread + " waits until " + of.name();
            case Ending.Target.OfSignal _ -> thread + " waits for a signal";
            case Ending.Target.OfItself of ->
                thread + " goes round for ever" + (of.name().isEmpty() ? "" : ", while " + of.name());
        };
    }

    private static boolean isGhost(ProcessView process, String thread) {
        return process.threads().stream()
                .anyMatch(view -> view.name().equals(thread) && view.status() instanceof ThreadStatus.Ghost);
    }

    /// Which ghosts have what is waited for.
    private static String object(ProcessView process, String name) {
        String ghosts = process.objects().stream()
                .filter(object -> object.name().equals(name))
                .flatMap(object -> object.holders().stream())
                .filter(Holder::ghost)
                .map(Holder::thread)
                .collect(Collectors.joining(" and "));
        return ghosts.isEmpty() ? "" : ", which " + ghosts + " had" + NOT_HERE;
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
            case LockOwner.Orphaned orphaned -> ", which is locked by " + orphaned.thread() + NOT_HERE;
            case LockOwner.Elsewhere other ->
                ", which " + other.thread() + " of " + Scene.named(other.process()) + " holds";
            case LockOwner.Dead _ -> ", whose owner has ended";
        };
    }
}
