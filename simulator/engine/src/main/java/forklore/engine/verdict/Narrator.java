package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One plain sentence for each step of a run, made from the model.
public final class Narrator {

    private final Path path;
    private final int number;
    private final Path.Step step;
    private final ProcessView before;
    private final ProcessView after;

    private Narrator(Path path, int number) {
        this.path = path;
        this.number = number;
        this.step = path.steps().get(number - 1);
        this.before = path.stateAfter(number - 1).processes().get(step.actor().process());
        this.after = step.after().processes().get(step.actor().process());
    }

    /// {@return who made the step: `main in the parent`, `main in the child`, `worker in the parent`}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1
    public static String who(Path path, int step) {
        Narrator narrator = new Narrator(path, step);
        return narrator.thread() + " in " + process(narrator.after);
    }

    /// {@return what the step did and what follows from it}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1; 0 asks for the sentence before the first step
    public static String sentence(Path path, int step) {
        if (step == 0) {
            return "One process, one thread: main is about to begin.";
        }
        return new Narrator(path, step).sentence();
    }

    /// {@return how the run ended and why, or an empty text if it has not ended}
    ///
    /// @param path the run
    public static String ending(Path path) {
        return path.ending().map(ending -> Farewell.say(path, ending)).orElse("");
    }

    private String sentence() {
        return sentence(step.event());
    }

    private String sentence(Event event) {
        String who = capital(thread());
        return switch (event) {
            case Event.Started started ->
                who + " starts " + started.thread() + ". " + capital(process(after)) + " has "
                        + threads(after.liveThreads()) + " now.";
            case Event.Asked asked -> asked(asked.target());
            case Event.Locked locked -> locked(locked);
            case Event.Unlocked unlocked -> who + " unlocks " + ours(unlocked.mutex()) + waiters(unlocked.mutex());
            case Event.Joined joined -> who + " sees that " + joined.thread() + " has ended, and goes on.";
            case Event.WaitedFor waited -> who + " sees that " + named(waited.process()) + " has ended, and goes on.";
            case Event.Forked forked -> forked(forked);
            case Event.Evaluated evaluated ->
                who + " reads, and computes the new value of " + ours(evaluated.variable()) + ": " + evaluated.value()
                        + ". Nothing is stored yet.";
            case Event.Stored stored -> who + " stores " + stored.value() + " in " + ours(stored.variable()) + ".";
            case Event.Decided decided -> who + " finds the condition " + (decided.value() != 0 ? "true." : "false.");
            case Event.Printed printed ->
                who + " prints " + Endings.quote(printed.text())
                        + " into the buffer of its process. Nothing is written yet.";
            case Event.Flushed flushed ->
                flushed.text().isEmpty()
                        ? who + " flushes, but the buffer is empty: nothing is written."
                        : who + " flushes: " + written(flushed.text());
            case Event.Exited exited -> exited(exited);
            case Event.Replaced replaced -> replaced(replaced);
            case Event.Misused misused ->
                who + " " + misused.what() + ". POSIX does not define what happens then, so the story of "
                        + process(after) + " ends here.";
            case Event.Refused _, Event.Awaited _, Event.Operated _, Event.NobodyToWaitFor _ -> rare(event);
            case Event.ForkBegan _, Event.Registered _, Event.VForked _, Event.Spawned _ -> rare(event);
            case Event.VForkLeft _, Event.AtOnce _, Event.Worked _, Event.Asserted _ -> rare(event);
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _, Event.Interrupted _ -> rare(event);
            case Event.Resumed _, Event.AlarmSet _, Event.ThreadEnded _, Event.ExecFailed _ -> rare(event);
            case Event.Killed _ -> rare(event);
        };
    }

    /// What is rarer, in fewer words.
    private String rare(Event event) {
        String who = capital(thread());
        return switch (event) {
            case Event.Refused refused ->
                who + " does not get " + ours(refused.object()) + ": " + error(refused.error()) + ".";
            case Event.Awaited awaited ->
                who + " gives " + ours(awaited.mutex()) + " back and waits for " + ours(awaited.condition()) + ".";
            case Event.Operated operated ->
                who + " does " + operated.operation().word() + " with " + ours(operated.object())
                        + (operated.waited() ? ", which it had waited for." : ".");
            case Event.NobodyToWaitFor _ -> who + " waits for a child, and there is none left.";
            case Event.ForkBegan began ->
                who + " calls fork for " + named(began.process()) + ": the prepare handlers come first.";
            case Event.Registered registered ->
                who + " registers at-fork handlers; there are " + registered.number() + " now.";
            case Event.VForked forked ->
                who + " calls vfork. " + capital(named(forked.process())) + " runs in the same memory, and " + thread()
                        + " stands still until it leaves.";
            case Event.Spawned spawned ->
                who + " starts " + spawned.program() + " in a new process, " + named(spawned.process())
                        + ": nothing is copied.";
            case Event.VForkLeft left ->
                capital(named(left.process()))
                        + (left.program().isEmpty() ? " ends with " + left.code() : " becomes " + left.program())
                        + ", and " + thread() + " in " + process(after) + " goes on.";
            case Event.AtOnce once ->
                once.events().isEmpty()
                        ? who + " does nothing."
                        : String.join(
                                " ", once.events().stream().map(this::sentence).toList());
            case Event.Worked _ -> who + " works.";
            case Event.Asserted asserted -> who + " checks that " + asserted.claim() + ", and it holds.";
            case Event.OnceBegan once -> who + " is the first to come to " + ours(once.control()) + ", and begins.";
            case Event.OnceDone once ->
                once.byMe()
                        ? who + " has done " + ours(once.control()) + ": nobody will do it again."
                        : who + " sees that " + ours(once.control()) + " is done.";
            case Event.Sent sent -> who + " sends " + sent.signal() + " to " + named(sent.target()) + ".";
            case Event.Interrupted interrupted ->
                interrupted.signal() + " interrupts " + thread() + ": the handler begins.";
            case Event.Resumed resumed ->
                "The handler of " + resumed.signal() + " is done, and " + thread() + " goes on where it was.";
            case Event.AlarmSet _ -> who + " sets the timer of its process.";
            case Event.ThreadEnded _ -> who + " ends itself.";
            case Event.ExecFailed failed -> who + " calls exec, but there is no " + failed.program() + ": it goes on.";
            case Event.Killed killed ->
                who + " " + killed.why() + ", and " + process(after) + " is ended by " + killed.signal() + ".";
            default -> throw new IllegalStateException("no rare event: " + event);
        };
    }

    private static String error(int number) {
        return Errno.of(number).map(Errno::name).orElse("error " + number);
    }

    private String asked(Ending.Target target) {
        String who = capital(thread());
        return switch (target) {
            case Ending.Target.OfMutex of -> askedForMutex(who, of.mutex());
            case Ending.Target.OfThread of -> who + " waits for " + of.thread() + " to end.";
            case Ending.Target.OfProcess of ->
                childHangs(of.process())
                        ? who + " waits for " + named(of.process()) + ". It can never end, so " + process(after)
                                + " waits for ever as well."
                        : who + " waits for " + named(of.process()) + " to end.";
            case Ending.Target.OfObject of -> who + " waits for " + ours(of.name()) + ".";
            case Ending.Target.OfCondition of -> who + " waits until " + of.name() + ".";
            case Ending.Target.OfSignal _ -> who + " waits for a signal.";
            case Ending.Target.OfItself of -> who + " goes round, while " + of.name() + ".";
        };
    }

    private String askedForMutex(String who, String mutex) {
        return switch (owner(before, mutex)) {
            case LockOwner.Orphaned orphaned ->
                who + " asks for its own copy of " + mutex + ". It is locked by "
                        + orphaned.thread() + ", and there is no " + orphaned.thread()
                        + " here: nobody will ever unlock it.";
            case LockOwner.Held held ->
                who + " asks for " + ours(mutex) + ". "
                        + (held.thread().equals(thread())
                                ? "It holds it already"
                                : capital(held.thread()) + " holds it")
                        + ", so " + thread() + " waits.";
            case LockOwner.Elsewhere other ->
                who + " asks for " + mutex + ". " + capital(other.thread()) + " in " + named(other.process())
                        + " holds it, so " + thread() + " waits.";
            case LockOwner.Dead _ -> throw new IllegalStateException(mutex + " has no owner, and was asked for");
            case LockOwner.Free _ -> throw new IllegalStateException(mutex + " is free, and was asked for");
        };
    }

    /// Whether, at this moment, a thread of that child already waits for an orphaned mutex.
    private boolean childHangs(String process) {
        return step.after().processes().stream()
                .filter(view -> view.name().equals(process) && view.status() instanceof ProcessStatus.Running)
                .flatMap(view -> view.threads().stream())
                .anyMatch(view -> view.status() instanceof ThreadStatus.Waiting waiting && waiting.forEver());
    }

    private String locked(Event.Locked locked) {
        String who = capital(thread());
        if (locked.waited()) {
            return who + " gets " + ours(locked.mutex()) + ", which it had waited for.";
        }
        return inChild()
                ? who + " locks its own copy of " + locked.mutex() + ", which was free at the fork."
                : who + " locks " + locked.mutex() + ".";
    }

    private String waiters(String mutex) {
        List<String> waiting = new ArrayList<>();
        for (ThreadView view : after.threads()) {
            if (view.status() instanceof ThreadStatus.Waiting waits
                    && waits.target() instanceof Ending.Target.OfMutex of
                    && of.mutex().equals(mutex)) {
                waiting.add(view.name());
            }
        }
        return waiting.isEmpty() ? "." : ". Now " + String.join(" or ", waiting) + " can have it.";
    }

    private String forked(Event.Forked forked) {
        ProcessView child = step.after().processes().get(forked.index());
        StringBuilder text = new StringBuilder(capital(thread()));
        text.append(" forks. ").append(capital(named(forked.process())));
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
                return text.append(", who was not copied.").toString();
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

    private String exited(Event.Exited exited) {
        String who = capital(thread());
        String end = switch (exited.how()) {
            case EXIT -> who + " calls exit: " + process(after) + " ends with " + exited.code();
            case IMMEDIATE_EXIT -> who + " calls _exit: " + process(after) + " ends with " + exited.code();
            case END_OF_MAIN -> who + " reaches its end, and so " + process(after) + " ends with 0";
        };
        if (exited.text().isEmpty()) {
            return end + ".";
        }
        String text = Endings.quote(exited.text());
        return exited.how() == Event.How.IMMEDIATE_EXIT
                ? end + ". Its buffer, " + text + ", is thrown away."
                : end + ", and its buffer is written: " + text + (writtenBefore(exited.text()) ? ", again." : ".");
    }

    private String written(String text) {
        return writtenBefore(text)
                ? "the buffer is empty now, and " + Endings.quote(text) + " is written, again."
                : Endings.quote(text) + " is written, and the buffer is empty.";
    }

    private boolean writtenBefore(String text) {
        return path.stateAfter(number - 1).output().contains(text);
    }

    private String replaced(Event.Replaced replaced) {
        StringBuilder text = new StringBuilder(capital(thread()));
        text.append(" calls exec: ").append(process(after)).append(" becomes the program ");
        text.append(replaced.program()).append(". Its copied memory is gone");
        List<String> orphans = before.locks().stream()
                .filter(lock -> lock.owner() instanceof LockOwner.Orphaned)
                .map(LockView::mutex)
                .toList();
        if (!orphans.isEmpty()) {
            text.append(", and with it the locked copy of ").append(String.join(" and ", orphans));
        }
        return text.append('.').toString();
    }

    private String thread() {
        return after.threads().get(step.actor().thread()).name();
    }

    private boolean inChild() {
        return after.parent() >= 0;
    }

    /// What a thread of a child touches is its own process's copy, and that is worth saying.
    private String ours(String name) {
        return inChild() ? "its own copy of " + name : name;
    }

    private static LockOwner owner(ProcessView process, String mutex) {
        Optional<LockView> view = process.locks().stream()
                .filter(lock -> lock.mutex().equals(mutex))
                .findFirst();
        return view.orElseThrow().owner();
    }

    private static String process(ProcessView view) {
        return named(view.name());
    }

    /// `the parent`, `the child`; a child with a name of its own keeps it.
    static String named(String process) {
        return process.equals(Ending.PARENT) || process.equals("child") ? "the " + process : process;
    }

    private static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// {@return the state at the end of a run}
    ///
    /// @param path the run
    static Snapshot last(Path path) {
        return path.stateAfter(path.steps().size());
    }
}
