package forklore.runner.plan;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.platform.Linked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plays what real threads would do if each were let into its statements at given times: inside of
/// a statement nobody stops them, and the kernel wakes whoever waits at once.
final class Rehearsal {

    /// When a unit begins.
    ///
    /// @param at the number of the step of the run, from 0, at which the thread is let in
    /// @param resumes the number of the step at which it goes on, having been stopped inside; or -1
    /// @param stop where it is stopped
    record Entry(int at, int resumes, WayIn stop) {
        Entry(int at) {
            this(at, -1, WayIn.NOWHERE);
        }
    }

    private final Machine machine;
    private final Original original;
    private final Map<Integer, Entry> entries;
    private final int[] state;
    private final Course course;
    private final Map<Actor, Integer> deeds = new LinkedHashMap<>();
    private final Set<Integer> entered = new LinkedHashSet<>();
    private final Set<Unit> late = new LinkedHashSet<>();
    private final Set<Actor> blocked = new LinkedHashSet<>();
    private final Set<Actor> interrupted = new LinkedHashSet<>();
    private final Map<Actor, WayIn> armed = new LinkedHashMap<>();
    private final Set<Actor> beforeCopy = new LinkedHashSet<>();
    private final Map<Actor, Unit> stopped = new LinkedHashMap<>();
    private final List<Plan.Beat> beats = new ArrayList<>();
    private List<Action> actions = new ArrayList<>();
    private final Map<Actor, Deque<Integer>> makers = new LinkedHashMap<>();
    private final List<Integer> rows = new ArrayList<>(List.of(0));
    private int begun;
    private boolean failed;

    Rehearsal(Machine machine, Linked linked, Original original, Map<Integer, Entry> entries) {
        this.machine = machine;
        this.original = original;
        this.entries = entries;
        this.state = machine.initial();
        this.course = new Course(linked);
    }

    /// {@return at which step, from 0, it becomes another run than the original; -1 if it is the same}
    int differsAt() {
        for (int i = 0; i < original.size(); i++) {
            letIn(i);
            token(i);
            if (failed) {
                return i;
            }
            beat();
        }
        letIn(original.size());
        letInWhoWaits();
        beat();
        boolean all = !failed && original.isConsumed(deeds);
        boolean same = all && (original.goesRound() || machine.ending(state).equals(original.ending()));
        return same ? -1 : original.size();
    }

    Plan plan() {
        return new Plan(beats, rows);
    }

    private void beat() {
        beats.add(new Plan.Beat(actions, machine.snapshot(state), List.copyOf(late)));
        actions = new ArrayList<>();
    }

    /// Lets those in whose time has come.
    private void letIn(int now) {
        for (Unit unit : List.copyOf(late)) {
            if (entries.get(unit.number()).at() <= now) {
                late.remove(unit);
                enter(unit);
            }
        }
    }

    /// Who stands before a statement that it can never make is let in as well: a real thread waits inside of it.
    private void letInWhoWaits() {
        List<ProcessView> processes = machine.snapshot(state).processes();
        for (ProcessView process : original.goesRound() ? List.<ProcessView>of() : processes) {
            for (ThreadView thread : process.threads()) {
                Actor actor = new Actor(process.index(), thread.index());
                boolean stands = thread.status().live() && !isEnabled(actor) && course.comesToGate(actor, thread);
                if (stands && !failed) {
                    actions.add(new Action.Enter(course.standing(actor, thread), WayIn.NOWHERE));
                }
            }
        }
    }

    private void token(int number) {
        Original.Token token = original.token(number);
        Actor actor = token.actor();
        if (token.unit().isEmpty()) {
            if (token.order() >= done(actor)) {
                aside(actor, token.event());
            }
            return;
        }
        Unit unit = token.unit().get();
        boolean waits = late.stream().anyMatch(each -> each.actor().equals(actor));
        if (token.order() < done(actor) || waits) {
            return;
        }
        if (stopped.containsKey(actor) && entered.contains(unit.number()) && isStopped(unit)) {
            if (entries.get(unit.number()).resumes() <= number) {
                actions.add(new Action.Resume(stopped.remove(actor)));
                goOn(actor);
            }
        } else if (!entered.contains(unit.number()) && !unit.isCopy()) {
            if (entries.get(unit.number()).at() <= number) {
                enter(unit);
            } else {
                late.add(unit);
            }
        } else if (!(token.event() instanceof Event.Asked)) {
            // The thread is in the statement, and does not make the step: it waits there.
            failed = true;
        }
    }

    private int done(Actor actor) {
        return deeds.getOrDefault(actor, 0);
    }

    /// A signal interrupts a thread, or its handler is done. There is no gate: it happens by itself.
    private void aside(Actor actor, Event event) {
        if (!isEnabled(actor)) {
            failed = true;
            return;
        }
        step(actor);
        if (event instanceof Event.Resumed && interrupted.remove(actor)) {
            goOn(actor);
        }
    }

    private void enter(Unit unit) {
        Actor actor = unit.actor();
        Optional<ThreadView> before = view(actor);
        if (before.isEmpty()) {
            // Its process has ended: a thread that waited there for ever is gone.
            return;
        }
        if (blocked.contains(actor) || !course.comesToGate(actor, before.get())) {
            failed = true;
            return;
        }
        entered.add(unit.number());
        Entry entry = entries.get(unit.number());
        actions.add(new Action.Enter(unit, entry.stop()));
        if (entry.stop() == WayIn.AT_COPY) {
            beforeCopy.add(actor);
        } else {
            armed.put(actor, entry.stop());
        }
        if (course.makesProcess(unit)) {
            makers.computeIfAbsent(actor, _ -> new ArrayDeque<>()).push(++begun);
        }
        goOn(actor);
    }

    /// Lets a thread run, and then all whom it wakes. Of several, the one that has waited longest
    /// comes first.
    private void goOn(Actor actor) {
        run(actor);
        boolean woken = true;
        while (woken && !failed) {
            woken = false;
            for (Actor waiting : List.copyOf(blocked)) {
                if (!woken && isAwake(waiting)) {
                    run(waiting);
                    woken = true;
                }
            }
        }
    }

    private boolean isAwake(Actor actor) {
        if (view(actor).isEmpty()) {
            blocked.remove(actor);
            return false;
        }
        Optional<Original.Token> next = original.next(actor, done(actor));
        boolean signal = next.isPresent() && next.get().event() instanceof Event.Interrupted;
        return !signal && isEnabled(actor);
    }

    private boolean isEnabled(Actor actor) {
        return view(actor).isPresent() && machine.enabled(state, actor.process(), actor.thread());
    }

    /// Lets a thread run until it waits, is stopped, comes to a gate or is gone.
    private void run(Actor actor) {
        boolean goesOn = true;
        while (goesOn && !failed) {
            Optional<ThreadView> here = view(actor);
            if (here.isEmpty()) {
                blocked.remove(actor);
                return;
            }
            if (!isEnabled(actor)) {
                block(actor, here.get());
                return;
            }
            blocked.remove(actor);
            step(actor);
            goesOn = !stops(actor)
                    && view(actor).map(now -> !course.comesToGate(actor, now)).orElse(false);
        }
        boolean inside = course.current(actor).filter(Unit::contains).isPresent();
        if (inside && !stopped.containsKey(actor) && view(actor).isPresent()) {
            actions.add(new Action.Arrive(actor));
        }
    }

    private void block(Actor actor, ThreadView here) {
        if (blocked.add(actor) && here.status() instanceof ThreadStatus.Waiting waiting) {
            course.current(actor).ifPresent(unit -> actions.add(new Action.Block(unit, waiting.target())));
        }
    }

    private boolean stops(Actor actor) {
        Optional<Unit> unit = course.current(actor);
        boolean fork = beforeCopy.contains(actor) && unit.filter(Unit::isFork).isPresent();
        WayIn stop = fork ? WayIn.AT_COPY : armed.getOrDefault(actor, WayIn.NOWHERE);
        if (unit.isEmpty() || !isAt(stop, unit.get(), actor)) {
            return false;
        }
        armed.remove(actor);
        beforeCopy.remove(actor);
        stopped.put(actor, unit.get());
        actions.add(new Action.Stop(unit.get()));
        return true;
    }

    private boolean isStopped(Unit unit) {
        return entries.get(unit.number()).stop() != WayIn.NOWHERE;
    }

    private boolean isAt(WayIn stop, Unit unit, Actor actor) {
        return switch (stop) {
            case NOWHERE -> false;
            case AT_LOCK -> unit.isCall() && unit.held > 0;
            case AT_TEXT -> unit.isCall() && unit.held > 0 && unit.printed;
            case AT_COPY ->
                unit.isFork()
                        && view(actor)
                                .filter(here -> course.isAtCopy(unit, here))
                                .isPresent();
        };
    }

    /// Makes one step, and sees that it is one that the original makes as well.
    private void step(Actor actor) {
        ThreadView before = view(actor).orElseThrow();
        Event event = machine.event(state, actor.process(), actor.thread());
        boolean asks = event instanceof Event.Asked;
        Optional<Original.Token> wanted = original.next(actor, done(actor));
        // Whoever does nothing more in the original may still be woken, and come to its next gate.
        boolean same = asks
                || wanted.map(token -> token.event().equals(Original.plain(event)))
                        .orElse(true);
        if (!same || !machine.apply(state, actor.process(), actor.thread())) {
            failed = true;
            return;
        }
        if (!asks && wanted.isPresent()) {
            deeds.merge(actor, 1, Integer::sum);
        }
        if (event instanceof Event.Interrupted && !stopped.containsKey(actor) && !course.comesToGate(actor, before)) {
            blocked.remove(actor);
            interrupted.add(actor);
        }
        Event first = Original.plain(course.firstOf(actor, event));
        boolean again = original.next(actor, done(actor))
                .map(next -> next.event().equals(first))
                .orElse(false);
        appear(actor, before, event);
        List<Unit> complete = course.step(0, actor, before, event, view(actor), again);
        complete.forEach(unit -> actions.add(new Action.Finish(unit, leaves(event) && !unit.isVFork())));
        if (!complete.isEmpty()) {
            armed.remove(actor);
        }
    }

    private static boolean leaves(Event event) {
        return event instanceof Event.Exited
                || event instanceof Event.Replaced
                || event instanceof Event.Killed
                || event instanceof Event.ThreadEnded
                || event instanceof Event.VForkLeft;
    }

    /// Real processes are counted when the call begins that makes them.
    private void made(Actor actor, int index) {
        Deque<Integer> mine = makers.getOrDefault(actor, new ArrayDeque<>());
        if (mine.isEmpty() || index != rows.size()) {
            failed = true;
            return;
        }
        rows.add(mine.pop());
    }

    /// Whoever is made begins, too. A copy that is still in the fork goes on by itself, up to its
    /// first gate.
    private void appear(Actor actor, ThreadView before, Event event) {
        if (event instanceof Event.Started started) {
            List<ThreadView> threads =
                    machine.snapshot(state).processes().get(actor.process()).threads();
            threads.stream()
                    .filter(thread -> thread.name().equals(started.thread()))
                    .forEach(thread -> actions.add(new Action.Appear(new Actor(actor.process(), thread.index()))));
        }
        if (event instanceof Event.Spawned spawned) {
            made(actor, spawned.index());
        }
        if (event instanceof Event.VForked forked) {
            made(actor, forked.index());
            actions.add(new Action.Borrow(actor, forked.index()));
        }
        if (event instanceof Event.Forked forked) {
            made(actor, forked.index());
            Actor child = new Actor(forked.index(), actor.thread());
            ThreadView copy = view(child).orElseThrow();
            course.born(0, before, child, copy);
            if (!course.comesToGate(child, copy)) {
                run(child);
            }
            actions.add(new Action.Appear(child));
        }
    }

    private Optional<ThreadView> view(Actor actor) {
        return Original.view(machine.snapshot(state), actor);
    }
}
