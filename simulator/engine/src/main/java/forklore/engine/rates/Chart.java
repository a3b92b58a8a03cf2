package forklore.engine.rates;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import forklore.engine.machine.Step;
import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The states that runs came to, each with a number, and what follows them: found out when first asked, kept from then
/// on. An actor has a number too: that of its process times the number of threads, plus that of its thread.
final class Chart {

    /// Stands for a state that cannot be given.
    static final int LIMIT = -1;

    /// Stands for an end that no outcome names.
    static final int UNEXPLAINED = -1;

    /// Stands for an end that the platform leaves undefined.
    static final int UNDEFINED = -2;

    private static final int NOT_ASKED = -2;

    /// Compares the words of two states.
    private record Key(int[] words) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(words, key.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    /// What is known of one state.
    ///
    /// @param words the state
    /// @param actors who can make a step, in order
    /// @param steps the step of each of them
    /// @param successors the number of the state that follows, or [#LIMIT] or [#NOT_ASKED]
    /// @param events what the step of each does, if that was asked
    private record Place(int[] words, int[] actors, Step[] steps, int[] successors, Event[] events) {}

    private final Linked linked;
    private final Program program;
    private final Machine machine;
    private final int limit;
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Integer> outcomes = new LinkedHashMap<>();
    private final Circles circles;
    private boolean full;

    Chart(Linked linked, int limit) {
        this.linked = linked;
        this.program = Program.of(linked);
        this.machine = new Machine(program, Limits.DEFAULT);
        this.limit = limit;
        this.circles = new Circles(this);
        number(machine.initial());
    }

    /// {@return the number of actors that there can be}
    int actors() {
        return machine.processes() * machine.threads();
    }

    /// {@return the number of states known so far}
    int size() {
        return places.size();
    }

    /// {@return whether a run could come back to a state it was in}
    boolean mayGoRound() {
        return program.mayGoRound();
    }

    /// {@return who can make a step}
    ///
    /// @param state the number of the state; that of the first one is 0
    int[] actors(int state) {
        return places.get(state).actors();
    }

    /// {@return the step that an actor can make}
    ///
    /// @param state the number of the state
    /// @param index which of [#actors(int)]
    Step step(int state, int index) {
        return places.get(state).steps()[index];
    }

    /// {@return the number of the state that follows, or [#LIMIT]}
    ///
    /// @param state the number of the state
    /// @param index which of [#actors(int)] makes its step
    int successor(int state, int index) {
        Place place = places.get(state);
        if (place.successors()[index] == NOT_ASKED) {
            int[] words = place.words().clone();
            Actor actor = actor(place.actors()[index]);
            place.successors()[index] = machine.apply(words, actor.process(), actor.thread()) ? number(words) : LIMIT;
        }
        return place.successors()[index];
    }

    /// {@return what a step does}
    ///
    /// @param state the number of the state
    /// @param index which of [#actors(int)] makes its step
    Event event(int state, int index) {
        Place place = places.get(state);
        if (place.events()[index] == null) {
            Actor actor = actor(place.actors()[index]);
            place.events()[index] = machine.event(place.words(), actor.process(), actor.thread());
        }
        return place.events()[index];
    }

    /// {@return whether everything goes round for ever from here}
    boolean goesRound(int state) {
        return circles.closed(state);
    }

    /// {@return the number of the outcome that an end is, or [#UNEXPLAINED] or [#UNDEFINED]}
    ///
    /// @param end a state in which nobody can make a step, or that [#goesRound]
    int outcome(int end) {
        return outcomes.computeIfAbsent(end, this::classify);
    }

    /// {@return the bound that made a state one that cannot be given, if it was one of the states}
    Optional<String> bound() {
        if (full) {
            return Optional.of(limit + " states");
        }
        List<String> bounds = machine.boundsReached();
        return bounds.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", bounds));
    }

    private int classify(int end) {
        int[] words = places.get(end).words();
        Ending ending = machine.ending(words).orElseGet(() -> machine.livelock(words, turning(end)));
        if (Judge.isUndefined(linked, ending)) {
            return UNDEFINED;
        }
        return Judge.classify(linked.scenario(), ending)
                .map(linked.scenario().outcomes()::indexOf)
                .orElse(UNEXPLAINED);
    }

    /// Of several conditions, one inside the other, the first one found is kept.
    private Map<Actor, String> turning(int state) {
        Map<Actor, String> turning = new LinkedHashMap<>();
        for (int each : circles.around(state)) {
            int[] words = places.get(each).words();
            for (Actor actor : machine.choices(words)) {
                String question =
                        machine.question(words, actor.process(), actor.thread()).orElse("");
                if (turning.getOrDefault(actor, "").isEmpty()) {
                    turning.put(actor, question);
                }
            }
        }
        return turning;
    }

    private Actor actor(int number) {
        return new Actor(number / machine.threads(), number % machine.threads());
    }

    private int number(int[] words) {
        Integer known = numbers.get(new Key(words));
        if (known != null) {
            return known;
        }
        if (places.size() >= limit) {
            full = true;
            return LIMIT;
        }
        List<Actor> choices = machine.choices(words);
        int[] actors = new int[choices.size()];
        Step[] steps = new Step[actors.length];
        int[] successors = new int[actors.length];
        Arrays.fill(successors, NOT_ASKED);
        for (int i = 0; i < actors.length; i++) {
            Actor actor = choices.get(i);
            actors[i] = actor.process() * machine.threads() + actor.thread();
            int field = machine.layout().position(actor.process(), actor.thread());
            steps[i] = program.step(actor.thread(), machine.layout().get(words, field));
        }
        int number = places.size();
        numbers.put(new Key(words), number);
        places.add(new Place(words, actors, steps, successors, new Event[actors.length]));
        return number;
    }
}
