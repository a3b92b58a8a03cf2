package forklore.engine.verdict;

import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import java.util.List;
import java.util.Optional;

/// Sentences about asking, getting and giving back.
///
/// @param scene the step
record LockSentences(Scene scene) {

    String asked(Ending.Target target) {
        String who = scene.who();
        return switch (target) {
            case Ending.Target.OfMutex of -> askedForMutex(of.mutex());
            case Ending.Target.OfThread of -> askedForThread(of.thread());
            case Ending.Target.OfProcess of ->
                scene.hangs(of.process())
                        ? who + " waits for " + Scene.named(of.process()) + ". It can never end, so " + scene.process()
                                + " waits for ever as well."
                        : who + " waits for " + Scene.named(of.process()) + " to end.";
            case Ending.Target.OfObject of -> askedForObject(of);
            case Ending.Target.OfCondition of -> who + " waits until " + of.name() + ".";
            case Ending.Target.OfSignal _ -> who + " waits for a signal.";
            case Ending.Target.OfItself of -> who + " goes round, while " + of.name() + ".";
        };
    }

    private String askedForMutex(String mutex) {
        String who = scene.who();
        return switch (Scene.owner(scene.before(), mutex)) {
            case LockOwner.Orphaned orphaned ->
                who + " asks for its own copy of " + mutex + ". It is locked by "
                        + orphaned.thread() + ", and there is no " + orphaned.thread()
                        + " here: nobody will ever unlock it.";
            case LockOwner.Held held ->
                who + " asks for " + scene.ours(mutex) + ". "
                        + (held.thread().equals(scene.thread())
                                ? "It holds it already"
                                : Scene.capital(held.thread()) + " holds it")
                        + ", so " + scene.thread() + " waits.";
            case LockOwner.Elsewhere other ->
                who + " asks for " + mutex + ". " + Scene.capital(other.thread()) + " in "
                        + Scene.named(other.process()) + " holds it, so " + scene.thread() + " waits.";
            case LockOwner.Dead _, LockOwner.Free _ ->
                throw new IllegalStateException(mutex + " can be had, and was waited for");
        };
    }

    private String askedForThread(String thread) {
        boolean ghost = scene.before().threads().stream()
                .anyMatch(view -> view.name().equals(thread)
                        && view.status() instanceof forklore.engine.machine.Snapshot.ThreadStatus.Ghost);
        return ghost
                ? scene.who() + " joins " + thread + ". There is no " + thread
                        + " in this process, so nobody will ever say that it has ended."
                : scene.who() + " waits for " + thread + " to end.";
    }

    private String askedForObject(Ending.Target.OfObject of) {
        Optional<ObjectView> view = scene.before().objects().stream()
                .filter(object -> object.name().equals(of.name()))
                .findFirst();
        List<Holder> holders = view.map(ObjectView::holders).orElse(List.of());
        String asks = scene.who() + " asks for " + scene.ours(of.name());
        return switch (of.kind()) {
            case SEMAPHORE -> asks + ". Its value is 0, so " + scene.thread() + " waits for somebody to add one.";
            case BARRIER ->
                scene.who() + " comes to " + scene.ours(of.name()) + " and waits for the others: " + after(of.name())
                        + ".";
            case PIPE -> asks + ": " + view.map(ObjectView::state).orElse("") + ". It waits.";
            case CONDITION ->
                scene.who() + " wakes the next group of " + scene.ours(of.name())
                        + ". A thread of the one before has not left it yet, so the call itself waits.";
            case ONCE -> asks + ". It is being done" + by(holders) + ", so " + scene.thread() + " waits.";
            case RWLOCK ->
                asks + ". It is " + view.map(ObjectView::state).orElse("taken") + by(holders) + ", so " + scene.thread()
                        + " waits.";
            case FILE -> asks + ". Its lock is taken, so " + scene.thread() + " waits.";
            case MUTEX, STREAM -> asks + ", and waits.";
        };
    }

    private String after(String name) {
        return scene.after().objects().stream()
                .filter(object -> object.name().equals(name))
                .map(ObjectView::state)
                .findFirst()
                .orElse("");
    }

    private static String by(List<Holder> holders) {
        return holders.isEmpty() ? "" : " by " + heldBy(holders);
    }

    private static String heldBy(List<Holder> holders) {
        return holders.stream()
                .map(holder -> holder.ghost() ? holder.thread() + ", who is not in this process" : holder.thread())
                .reduce((one, other) -> one + " and " + other)
                .orElse("somebody");
    }

    String locked(Event.Locked locked) {
        String who = scene.who();
        String mutex = locked.mutex();
        if (Scene.owner(scene.before(), mutex) instanceof LockOwner.Dead) {
            return who + " gets " + scene.ours(mutex) + ", and the news that its last owner ended while it had it.";
        }
        if (Scene.owner(scene.before(), mutex) instanceof LockOwner.Held) {
            return who + " locks " + scene.ours(mutex) + " once more; it is its own.";
        }
        if (locked.waited()) {
            return who + " gets " + scene.ours(mutex) + ", which it had waited for.";
        }
        return scene.inChild() && !scene.ours(mutex).equals(mutex)
                ? who + " locks its own copy of " + mutex + ", which was free" + sinceWhen(mutex) + "."
                : who + " locks " + mutex + ".";
    }

    /// Free at the fork, or free again: what the steps of this process did to the mutex before tells.
    private String sinceWhen(String mutex) {
        int process = scene.step().actor().process();
        for (int i = scene.number() - 1; i >= 1; i--) {
            var state = scene.path().stateAfter(i).processes();
            if (state.size() <= process) {
                return " at the fork";
            }
            if (!(Scene.owner(state.get(process), mutex) instanceof LockOwner.Free)) {
                return " again";
            }
        }
        return " at the fork";
    }

    String unlocked(Event.Unlocked unlocked) {
        String mutex = unlocked.mutex();
        List<String> waiting = scene.waitingFor(mutex);
        String orphan = Scene.owner(scene.before(), mutex) instanceof LockOwner.Orphaned orphaned
                ? ", which " + orphaned.thread() + " had locked: this platform lets it"
                : "";
        return scene.who() + " unlocks " + scene.ours(mutex) + orphan
                + (waiting.isEmpty() ? "." : ". Now " + String.join(" or ", waiting) + " can have it.");
    }

    String refused(Event.Refused refused) {
        String ours = scene.ours(refused.object());
        String error = Scene.error(refused.error());
        if (refused.error() == Errno.EPERM.number()) {
            return scene.who() + " may not unlock " + ours + ", because it is not its owner: " + error + ".";
        }
        if (refused.error() == Errno.ETIMEDOUT.number()) {
            return scene.who() + " has waited long enough for " + ours + ", and goes on without it: " + error + ".";
        }
        if (refused.error() == Errno.EDEADLK.number()) {
            return scene.who() + " holds " + ours + " already, and is told so: " + error + ".";
        }
        return scene.who() + " does not get " + ours + ", and goes on without it: " + error + ".";
    }
}
