package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Operation;
import java.util.ArrayList;
import java.util.List;

/// Finds which steps of a run come after which for a reason: one thread made the other possible.
///
/// The steps of one thread follow each other anyway; they are not listed. Whoever takes what another
/// one gave back
/// comes
/// after the last one who gave it back; an item of a pipe is the one that has been in it longest.
public final class HappensBefore {

    /// Why one step comes after another.
    public enum Why {
        /// A thread was started.
        START,
        /// A process was made.
        FORK,
        /// The end of a thread was waited for.
        JOIN,
        /// The end of a process was waited for.
        WAIT,
        /// A lock was given back, and taken.
        UNLOCK,
        /// A semaphore, a condition or a barrier let somebody go on.
        POST,
        /// An item went through a pipe.
        ITEM,
        /// A signal was sent, and its handler began.
        SIGNAL
    }

    /// One step that comes after another.
    ///
    /// @param why the reason
    /// @param from the earlier step
    /// @param to the later step
    public record Edge(Why why, int from, int to) {}

    /// Something given that nobody has taken yet.
    private record Given(Why why, String what, int step) {}

    private final Path path;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    private HappensBefore(Path path) {
        this.path = path;
    }

    /// {@return the edges between the threads of a run, in the order of the later steps}
    ///
    /// @param path the run
    public static List<Edge> of(Path path) {
        return new HappensBefore(path).edges();
    }

    private List<Edge> edges() {
        List<Actor> seen = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            Path.Step made = path.steps().get(step - 1);
            if (!seen.contains(made.actor())) {
                seen.add(made.actor());
                begins(step, made.actor());
            }
            event(step, made.actor(), made.event());
        }
        return List.copyOf(edges);
    }

    private void begins(int step, Actor actor) {
        take(Why.START, thread(actor.process(), actor.thread()), step);
        take(Why.FORK, Integer.toString(actor.process()), step);
    }

    private void event(int step, Actor actor, Event event) {
        int process = actor.process();
        switch (event) {
            case Event.Started started ->
                give(Why.START, thread(process, index(step, process, started.thread())), step);
            case Event.Joined joined -> ended(Why.JOIN, step, process, index(step, process, joined.thread()));
            case Event.OfProcesses of -> ofProcesses(step, of);
            case Event.OfItself own -> ofItself(step, actor, own);
            case Event.Unlocked unlocked -> give(Why.UNLOCK, mutex(step, process, unlocked.mutex()), step);
            case Event.Awaited awaited -> give(Why.UNLOCK, mutex(step, process, awaited.mutex()), step);
            case Event.Locked locked -> take(Why.UNLOCK, mutex(step, process, locked.mutex()), step);
            case Event.Operated operated -> operated(step, process, operated);
            case Event.OnceDone(String control, boolean byMe) -> {
                if (byMe) {
                    give(Why.POST, within(process, control), step);
                } else {
                    take(Why.POST, within(process, control), step);
                }
            }
            case Event.Sent sent -> given.add(new Given(Why.SIGNAL, sent.signal() + " " + sent.target(), step));
            case Event.Asked _, Event.Refused _, Event.Printed _, Event.Flushed _, Event.OnceBegan _ -> {}
        }
    }

    private void ofItself(int step, Actor actor, Event.OfItself event) {
        if (event instanceof Event.Interrupted interrupted) {
            ProcessView process = Telling.find(path, step, actor.process()).orElseThrow();
            takeFirst(interrupted.signal() + " " + process.name(), step);
            takeFirst(
                    interrupted.signal() + " "
                            + process.threads().get(actor.thread()).name(),
                    step);
        } else if (event instanceof Event.AtOnce together) {
            together.events().forEach(each -> event(step, actor, each));
        }
    }

    private void ofProcesses(int step, Event.OfProcesses event) {
        switch (event) {
            case Event.Forked forked -> give(Why.FORK, Integer.toString(forked.index()), step);
            case Event.VForked forked -> give(Why.FORK, Integer.toString(forked.index()), step);
            case Event.Spawned spawned -> give(Why.FORK, Integer.toString(spawned.index()), step);
            case Event.WaitedFor waited -> processEnded(step, waited.process());
            case Event.VForkLeft left -> processEnded(step, left.process());
            case Event.NobodyToWaitFor _, Event.ForkBegan _, Event.Registered _, Event.Exited _ -> {}
            case Event.Replaced _, Event.ExecFailed _, Event.Killed _, Event.Misused _ -> {}
        }
    }

    private void operated(int step, int process, Event.Operated operated) {
        String object = within(process, operated.object());
        switch (operated.operation()) {
            case RWUNLOCK -> give(Why.UNLOCK, object, step);
            case RDLOCK, WRLOCK -> take(Why.UNLOCK, object, step);
            case FUNLOCK, UNLOCKF -> give(Why.UNLOCK, kernel(operated), step);
            case FLOCK, LOCKF -> take(Why.UNLOCK, kernel(operated), step);
            case SIGNAL, BROADCAST, RELEASE -> give(Why.POST, object, step);
            case AWAIT, ACQUIRE -> take(Why.POST, object, step);
            case ARRIVE -> {
                if (operated.waited()) {
                    take(Why.POST, object, step);
                } else {
                    give(Why.POST, object, step);
                }
            }
            case WRITE -> given.add(new Given(Why.ITEM, kernel(operated), step));
            case READ -> {
                if (operated.result() != 0) {
                    takeFirst(kernel(operated), step);
                }
            }
            case CLOSE_READ, CLOSE_WRITE, NEXT, REWIND, REOPEN, CONSISTENT, REINIT -> {}
        }
    }

    private static String kernel(Event.Operated operated) {
        Operation operation = operated.operation();
        boolean record = operation == Operation.LOCKF || operation == Operation.UNLOCKF;
        return (record ? "record of " : "") + operated.object();
    }

    private void ended(Why why, int step, int process, int thread) {
        for (int before = step - 1; before >= 1; before--) {
            Actor actor = path.steps().get(before - 1).actor();
            if (actor.process() == process && (thread < 0 || actor.thread() == thread)) {
                edges.add(new Edge(why, before, step));
                return;
            }
        }
    }

    /// A name can be used again: the one meant is the latest that is over.
    private void processEnded(int step, String name) {
        List<ProcessView> processes = path.stateAfter(step).processes();
        for (int i = processes.size() - 1; i >= 0; i--) {
            if (processes.get(i).name().equals(name) && !Telling.running(processes.get(i))) {
                ended(Why.WAIT, step, processes.get(i).index(), -1);
                return;
            }
        }
    }

    /// The latest gift counts.
    private void give(Why why, String what, int step) {
        given.removeIf(each -> each.why() == why && each.what().equals(what));
        given.add(new Given(why, what, step));
    }

    private void take(Why why, String what, int step) {
        for (Given each : given) {
            if (each.why() == why && each.what().equals(what) && !sameThread(each.step(), step)) {
                edges.add(new Edge(why, each.step(), step));
                return;
            }
        }
    }

    /// What can be taken once only: an item, a signal.
    private void takeFirst(String what, int step) {
        for (Given each : given) {
            boolean once = each.why() == Why.ITEM || each.why() == Why.SIGNAL;
            if (once && each.what().equals(what)) {
                given.remove(each);
                edges.add(new Edge(each.why(), each.step(), step));
                return;
            }
        }
    }

    private boolean sameThread(int one, int other) {
        return path.steps()
                .get(one - 1)
                .actor()
                .equals(path.steps().get(other - 1).actor());
    }

    private static String thread(int process, int thread) {
        return process + "/" + thread;
    }

    private static String within(int process, String name) {
        return process + ":" + name;
    }

    private String mutex(int step, int process, String name) {
        boolean shared = Telling.find(path, step, process).stream()
                .flatMap(view -> view.locks().stream())
                .anyMatch(lock -> lock.mutex().equals(name) && lock.shared());
        return shared ? name : within(process, name);
    }

    private int index(int step, int process, String name) {
        for (ThreadView thread : Telling.find(path, step, process).orElseThrow().threads()) {
            if (thread.name().equals(name)) {
                return thread.index();
            }
        }
        throw new IllegalStateException("no thread " + name);
    }
}
