package forklore.runner.plan;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The run as the model makes it, cut into units.
final class Original {

    /// One step of it.
    ///
    /// @param actor who makes it
    /// @param event what it does, without what depends only on when others do something
    /// @param unit what it belongs to; empty for the begin and the end of a signal handler
    /// @param order how many steps of the actor come before it, not counting those that only ask
    record Token(Actor actor, Event event, Optional<Unit> unit, int order) {}

    private final Path path;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<Actor, List<Token>> deeds = new LinkedHashMap<>();
    private final List<Snapshot> states = new ArrayList<>();
    private final Course course;
    private final Optional<Ending> ending;
    private boolean played = true;

    Original(Machine machine, Linked linked, Path path) {
        this.path = path;
        this.course = new Course(linked);
        int[] state = machine.initial();
        for (int i = 0; i < path.steps().size() && played; i++) {
            play(machine, state, i);
        }
        this.ending = machine.ending(state);
    }

    private void play(Machine machine, int[] state, int number) {
        Actor actor = path.steps().get(number).actor();
        Optional<ThreadView> before = view(machine.snapshot(state), actor);
        played = before.isPresent() && machine.enabled(state, actor.process(), actor.thread());
        if (!played) {
            return;
        }
        Event event = machine.event(state, actor.process(), actor.thread());
        machine.apply(state, actor.process(), actor.thread());
        Snapshot after = machine.snapshot(state);
        states.add(after);
        course.step(number, actor, before.get(), event, view(after, actor), begins(number, event));
        if (event instanceof Event.Forked forked) {
            Actor child = new Actor(forked.index(), actor.thread());
            view(after, child).ifPresent(copy -> course.born(number, before.get(), child, copy));
        }
        List<Token> mine = deeds.computeIfAbsent(actor, _ -> new ArrayList<>());
        Optional<Unit> unit = course.units().stream()
                .filter(each -> each.actor().equals(actor) && each.steps().contains(number))
                .findFirst();
        Token token = new Token(actor, plain(event), unit, mine.size());
        tokens.add(token);
        if (!(event instanceof Event.Asked)) {
            mine.add(token);
        }
    }

    /// What the actor does next, as the path says it.
    private boolean begins(int number, Event event) {
        Actor actor = path.steps().get(number).actor();
        Event first = course.firstOf(actor, event);
        return path.steps().stream()
                .skip(number + 1L)
                .filter(step -> step.actor().equals(actor) && !(step.event() instanceof Event.Asked))
                .findFirst()
                .map(step -> plain(step.event()).equals(plain(first)))
                .orElse(false);
    }

    /// {@return where a thread stands; empty if it is not there}
    static Optional<ThreadView> view(Snapshot state, Actor actor) {
        if (actor.process() >= state.processes().size()) {
            return Optional.empty();
        }
        ThreadView view = state.processes().get(actor.process()).threads().get(actor.thread());
        return view.status().live() ? Optional.of(view) : Optional.empty();
    }

    /// {@return the event, whether or not the actor had to wait}
    static Event plain(Event event) {
        return switch (event) {
            case Event.Locked locked -> new Event.Locked(locked.mutex(), false);
            case Event.Operated done -> new Event.Operated(done.operation(), done.object(), false, done.result());
            case Event.Joined joined -> new Event.Joined(joined.thread(), false);
            case Event.WaitedFor waited -> new Event.WaitedFor(waited.process(), false);
            default -> event;
        };
    }

    boolean played() {
        return played;
    }

    int size() {
        return tokens.size();
    }

    Token token(int number) {
        return tokens.get(number);
    }

    List<Unit> units() {
        return course.units();
    }

    Snapshot state(int number) {
        return states.get(number);
    }

    /// {@return what an actor does after so many deeds; empty if nothing more}
    Optional<Token> next(Actor actor, int deed) {
        List<Token> mine = deeds.getOrDefault(actor, List.of());
        return deed < mine.size() ? Optional.of(mine.get(deed)) : Optional.empty();
    }

    /// {@return whether every actor has done all it does}
    boolean isConsumed(Map<Actor, Integer> consumed) {
        return deeds.entrySet().stream()
                .allMatch(entry -> consumed.getOrDefault(entry.getKey(), 0)
                        == entry.getValue().size());
    }

    /// {@return how the machine says that it ends; empty if it goes round for ever}
    Optional<Ending> ending() {
        return ending;
    }

    boolean goesRound() {
        return path.goesRound();
    }

    /// {@return the number of the step of an actor that comes first after one, or the number of steps}
    int nextOf(Actor actor, int number) {
        for (int i = number + 1; i < tokens.size(); i++) {
            if (tokens.get(i).actor().equals(actor)) {
                return i;
            }
        }
        return tokens.size();
    }
}
