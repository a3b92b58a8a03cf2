package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Ending;
import forklore.engine.model.Schedule;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays one run, step by step, for whoever chooses the steps: a path, a schedule, a learner.
public final class Player {

    /// How many states are looked at to see that everything goes round for ever.
    private static final int MAX_ROUND = 5000;

    private final Machine machine;
    private final int[] state;
    private final Snapshot start;
    private final List<Path.Step> steps = new ArrayList<>();

    Player(Machine machine) {
        this.machine = machine;
        this.state = machine.initial();
        this.start = machine.snapshot(state);
    }

    /// {@return a player at the first state}
    ///
    /// @param program what to play
    /// @param limits the bounds; only the number of processes matters here
    public static Player of(Program program, Limits limits) {
        return new Player(new Machine(program, limits));
    }

    /// {@return who can make a step now, in the order of the indices; empty at an end}
    public List<Actor> choices() {
        return machine.choices(state);
    }

    /// {@return the name of an actor, as in a schedule}
    ///
    /// @param actor the actor
    public String name(Actor actor) {
        return machine.name(state, actor.process(), actor.thread());
    }

    /// {@return who of [#choices] has this name}
    ///
    /// @param name a name, as in a schedule
    public Optional<Actor> choice(String name) {
        return choices().stream().filter(actor -> name(actor).equals(name)).findFirst();
    }

    /// Makes a step.
    ///
    /// @param actor one of [#choices]
    /// @return false if the step meets a bound; nothing has happened then
    public boolean step(Actor actor) {
        List<Actor> choices = choices();
        if (!choices.contains(actor)) {
            throw new IllegalArgumentException(
                    "thread " + actor.thread() + " of process " + actor.process() + " cannot make a step");
        }
        String name = name(actor);
        Event event = machine.event(state, actor.process(), actor.thread());
        Span span = machine.span(state, actor.process(), actor.thread());
        int[] before = state.clone();
        if (!machine.apply(state, actor.process(), actor.thread())) {
            System.arraycopy(before, 0, state, 0, state.length);
            return false;
        }
        steps.add(new Path.Step(actor, name, event, span, machine.snapshot(state), choices));
        return true;
    }

    /// {@return the run so far}
    public Path path() {
        Program program = machine.program();
        List<String> actors = steps.stream().map(Path.Step::name).toList();
        Schedule schedule = Schedule.of(program.scenario().name(), program.platform(), program.fingerprint(), actors);
        Optional<Ending> ending = machine.ending(state).or(this::round);
        return new Path(schedule, start, steps, ending);
    }

    private Optional<Ending> round() {
        return machine.program().mayGoRound() ? Rounds.ending(machine, state, MAX_ROUND) : Optional.empty();
    }
}
