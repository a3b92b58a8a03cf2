package forklore.engine.verdict;

import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import java.util.List;

/// Sentences about threads and processes that come and go.
///
/// @param scene the step
record ProcessSentences(Scene scene) {

    String started(Event.Started started) {
        return scene.who() + " starts " + started.thread() + ". " + Scene.capital(scene.process()) + " has "
                + Scene.threads(scene.after().liveThreads()) + " now.";
    }

    String forked(Event.Forked forked) {
        ProcessView child = scene.step().after().processes().get(forked.index());
        StringBuilder text = new StringBuilder(scene.who());
        text.append(" forks. ").append(Scene.capital(Scene.named(forked.process())));
        text.append(" gets a copy of all memory and one thread, the caller.");
        long ghosts = child.threads().stream()
                .filter(thread -> thread.status() instanceof ThreadStatus.Ghost)
                .count();
        for (LockView lock : child.locks()) {
            if (lock.owner() instanceof LockOwner.Orphaned orphaned) {
                text.append(" Its copy of ")
                        .append(lock.mutex())
                        .append(" is locked by ")
                        .append(orphaned.thread());
                return text.append(owned(forked, orphaned.thread())).toString();
            }
        }
        if (!child.buffer().isEmpty()) {
            text.append(" The buffer is copied too, with ")
                    .append(Endings.quote(child.buffer()))
                    .append(" in it.");
        } else if (ghosts > 0 && !child.locks().isEmpty()) {
            text.append(" No other thread holds a lock at this moment.");
        }
        return text.toString();
    }

    /// The caller itself is an orphan's owner where ownership goes by the number of the thread, which is a new one.
    private String owned(Event.Forked forked, String owner) {
        return owner.equals(scene.thread())
                ? " of the parent, and the child's " + owner + " is another thread to it."
                : ", who was not copied.";
    }

    String forkBegan(Event.ForkBegan began) {
        return scene.who() + " calls fork. Before " + Scene.named(began.process())
                + " is made, what was registered to prepare it runs.";
    }

    String registered(Event.Registered registered) {
        return scene.who() + " registers at-fork handlers; " + scene.process() + " has " + registered.number()
                + (registered.number() == 1 ? " set of them now." : " sets of them now.");
    }

    String vforked(Event.VForked forked) {
        return scene.who() + " calls vfork. " + Scene.capital(Scene.named(forked.process()))
                + " runs in the same memory, and " + scene.thread() + " stands still until it leaves.";
    }

    String spawned(Event.Spawned spawned) {
        return scene.who() + " starts " + spawned.program() + " in a new process, " + Scene.named(spawned.process())
                + ". Nothing is copied, and no handler runs.";
    }

    String vforkLeft(Event.VForkLeft left) {
        return Scene.capital(Scene.named(left.process()))
                + (left.program().isEmpty() ? " ends with " + left.code() : " becomes the program " + left.program())
                + ", and " + scene.thread() + " in " + scene.process() + " goes on.";
    }

    String replaced(Event.Replaced replaced) {
        StringBuilder text = new StringBuilder(scene.who());
        text.append(" calls exec: ").append(scene.process()).append(" becomes the program ");
        text.append(replaced.program()).append(". Its ");
        text.append(scene.inChild() ? "copied memory is gone" : "memory is gone");
        List<String> orphans = scene.before().locks().stream()
                .filter(lock -> lock.owner() instanceof LockOwner.Orphaned)
                .map(LockView::mutex)
                .toList();
        if (!orphans.isEmpty()) {
            text.append(", and with it the locked copy of ").append(String.join(" and ", orphans));
        }
        return text.append('.').toString();
    }

    String misused(Event.Misused misused) {
        return scene.who() + " " + misused.what() + ". POSIX does not define what happens then, so the story of "
                + scene.process() + " ends here.";
    }
}
