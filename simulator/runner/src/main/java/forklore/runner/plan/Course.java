package forklore.runner.plan;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Operation;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.platform.Linked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Follows a run and says which unit each of its steps belongs to.
final class Course {

    private static final List<String> AROUND_FORK =
            List.of("fork", "prepare handler", "parent handler", "child handler");

    private final Linked linked;
    private final Map<Actor, Deque<Unit>> open = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final Map<Span, Statement> statements = new LinkedHashMap<>();

    Course(Linked linked) {
        this.linked = linked;
        linked.scenario().statements().forEach(each -> statements.put(each.span(), each));
    }

    List<Unit> units() {
        return units;
    }

    /// {@return whether a unit is a call that makes a process}
    boolean makesProcess(Unit unit) {
        Statement statement = statements.get(unit.span());
        return statement instanceof Statement.Fork
                || statement instanceof Statement.VFork
                || statement instanceof Statement.Spawn;
    }

    /// {@return the innermost unit that an actor is in, if it is in one}
    Optional<Unit> current(Actor actor) {
        return Optional.ofNullable(open(actor).peek());
    }

    /// {@return what an actor did first, not counting that it asked, in the call that it is in}
    ///
    /// @param actor the actor
    /// @param event what it does next
    Event firstOf(Actor actor, Event event) {
        return current(actor)
                .filter(unit -> unit.isCall() && unit.first != null)
                .map(unit -> unit.first)
                .orElse(event);
    }

    private Deque<Unit> open(Actor actor) {
        return open.computeIfAbsent(actor, _ -> new ArrayDeque<>());
    }

    /// {@return whether the next step of an actor has a gate of its own before it}
    ///
    /// @param actor the actor
    /// @param before where it stands
    boolean comesToGate(Actor actor, ThreadView before) {
        Unit top = open(actor).peek();
        return top == null || top.kind == Unit.Kind.HANDLER || top.contains() && !own(top, before);
    }

    private static boolean own(Unit container, ThreadView before) {
        int depth = container.within().size();
        boolean library = container.kind == Unit.Kind.FORK
                && before.within().size() > depth
                && before.within().get(depth).equals(AROUND_FORK.getFirst());
        return library || before.within().size() == depth && before.next().equals(container.span());
    }

    /// Takes the next step.
    ///
    /// @param number its number in the run
    /// @param actor who makes it
    /// @param before where the actor stood
    /// @param event what it does
    /// @param after where the actor stands now; empty if it has ended
    /// @param again whether the next thing that the actor does is what this unit began with: a loop
    ///     around a call
    /// @return the units that are complete now, inner before outer
    List<Unit> step(
            int number, Actor actor, ThreadView before, Event event, Optional<ThreadView> after, boolean again) {
        Deque<Unit> mine = open(actor);
        if (event instanceof Event.Interrupted) {
            mine.push(new Unit(-1, actor, before.next(), before.within(), Unit.Kind.HANDLER));
            return List.of();
        }
        if (event instanceof Event.Resumed) {
            mine.pop();
            return List.of();
        }
        if (comesToGate(actor, before)) {
            mine.push(begin(actor, before, event));
        }
        Unit unit = mine.peek();
        unit.add(number);
        learn(unit, event);
        List<Unit> completed = new ArrayList<>();
        while (!mine.isEmpty() && mine.peek().kind != Unit.Kind.HANDLER) {
            Unit top = mine.peek();
            if (after.isPresent() && !completes(top, event, after.get(), again, top == unit)) {
                break;
            }
            top.complete = true;
            completed.add(mine.pop());
        }
        return completed;
    }

    /// {@return the statement before which an actor stands for ever, as a unit without a step}
    ///
    /// @param actor the actor
    /// @param here where it stands
    Unit standing(Actor actor, ThreadView here) {
        return new Unit(-1, actor, here.next(), here.within(), Unit.Kind.PLAIN);
    }

    private Unit begin(Actor actor, ThreadView before, Event event) {
        List<String> within = before.within();
        int library = 0;
        while (library < within.size() && !linked.libraryFunctions().contains(within.get(library))) {
            library++;
        }
        boolean call = library < within.size();
        List<String> base = call ? within.subList(0, library + 1) : within;
        Unit unit = new Unit(units.size(), actor, before.next(), base, call ? Unit.Kind.CALL : kind(before, event));
        unit.nested = open(actor).peek() != null && open(actor).peek().contains();
        units.add(unit);
        return unit;
    }

    private Unit.Kind kind(ThreadView before, Event event) {
        boolean wakes = statements.get(before.next()) instanceof Statement.Operate operate
                && (operate.operation() == Operation.BROADCAST || operate.operation() == Operation.SIGNAL);
        return switch (event) {
            case Event.ForkBegan _, Event.Forked _ -> Unit.Kind.FORK;
            case Event.VForked _ -> Unit.Kind.VFORK;
            case Event.OnceBegan _ -> Unit.Kind.ONCE;
            case Event.Awaited _ -> Unit.Kind.AWAIT;
            default -> wakes ? Unit.Kind.WAKE_UP : Unit.Kind.PLAIN;
        };
    }

    private static void learn(Unit unit, Event event) {
        if (unit.first == null && !(event instanceof Event.Asked)) {
            unit.first = event;
        }
        switch (event) {
            case Event.Forked _ -> unit.forked = true;
            case Event.OnceBegan _ -> unit.kind = Unit.Kind.ONCE;
            case Event.Awaited awaited -> unit.mutex = awaited.mutex();
            case Event.Locked _ -> unit.held++;
            case Event.Unlocked _ -> unit.held--;
            case Event.Printed _ -> unit.printed = true;
            default -> {}
        }
    }

    /// @param last whether the step is one of this unit, and not of one inside it
    private static boolean completes(Unit unit, Event event, ThreadView after, boolean again, boolean last) {
        return switch (unit.kind) {
            case PLAIN -> !(event instanceof Event.Asked);
            case CALL -> !isInside(unit, after) || again && unit.held == 0;
            case AWAIT ->
                switch (event) {
                    case Event.Locked _ -> true;
                    case Event.Refused refused -> refused.object().equals(unit.mutex);
                    default -> false;
                };
            case WAKE_UP -> event instanceof Event.Operated;
            case FORK -> unit.forked && !isAround(unit, after);
            case ONCE -> last && event instanceof Event.OnceDone;
            case VFORK -> event instanceof Event.VForkLeft;
            case HANDLER -> false;
        };
    }

    private static boolean isInside(Unit call, ThreadView after) {
        int depth = call.within().size();
        return after.next().equals(call.span())
                && after.within().size() >= depth
                && after.within().subList(0, depth).equals(call.within());
    }

    private static boolean isAround(Unit fork, ThreadView after) {
        int depth = fork.within().size();
        return after.within().size() > depth
                && AROUND_FORK.contains(after.within().get(depth));
    }

    /// {@return whether the next step of a fork is the copy, or one that the library makes for it}
    boolean isAtCopy(Unit fork, ThreadView here) {
        return !fork.forked && own(fork, here);
    }

    /// The copy of a thread begins in the middle of its fork: in the handlers, if there are any.
    ///
    /// @param number the number of the step that copied it
    /// @param before where the caller of the fork stood
    /// @param child the copy
    /// @param after where the copy stands
    void born(int number, ThreadView before, Actor child, ThreadView after) {
        Unit unit = new Unit(units.size(), child, before.next(), before.within(), Unit.Kind.FORK);
        if (isAround(unit, after)) {
            unit.forked = true;
            unit.copied = true;
            unit.add(number);
            units.add(unit);
            open(child).push(unit);
        }
    }
}
