package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Ending;
import java.util.ArrayList;
import java.util.List;

/// Every state that was reached, and the steps between them. States are numbered from 0, the first one, in the
/// order they were found.
public final class Exploration {

    private final Machine machine;
    private final Arena arena;
    private final List<Integer> ends;
    private final long transitions;
    private final int depth;
    private final List<String> boundsReached;
    private final int[] state;
    private final int[] successor;

    Exploration(
            Machine machine, Arena arena, List<Integer> ends, long transitions, int depth, List<String> boundsReached) {
        this.machine = machine;
        this.arena = arena;
        this.ends = List.copyOf(ends);
        this.transitions = transitions;
        this.depth = depth;
        this.boundsReached = List.copyOf(boundsReached);
        this.state = new int[machine.words()];
        this.successor = new int[machine.words()];
    }

    /// A step from a state.
    ///
    /// @param actor who makes it
    /// @param target the number of the state it leads to, or -1 if it meets a bound
    public record Edge(Actor actor, int target) {}

    /// {@return the number of states}
    public int states() {
        return arena.size();
    }

    /// {@return the number of steps between them}
    public long transitions() {
        return transitions;
    }

    /// {@return the states in which nobody can make a step, in the order they were found}
    public List<Integer> ends() {
        return ends;
    }

    /// {@return the greatest distance of a state from the first one, in steps}
    public int depth() {
        return depth;
    }

    /// {@return the bounds that were met, a phrase each; empty if everything was searched}
    public List<String> boundsReached() {
        return boundsReached;
    }

    /// {@return the memory used for each state, everything included}
    public double bytesPerState() {
        return arena.bytes() / arena.size();
    }

    /// {@return the steps from a state, in the order of the actors}
    ///
    /// @param number the number of the state
    public List<Edge> edges(int number) {
        load(number);
        return machine.choices(state).stream()
                .map(actor -> new Edge(actor, target(actor)))
                .toList();
    }

    /// {@return the state, to be looked at}
    ///
    /// @param number the number of the state
    public Snapshot snapshot(int number) {
        load(number);
        return machine.snapshot(state);
    }

    /// {@return the name of an actor in a state, as in a schedule}
    ///
    /// @param number the number of the state
    /// @param actor the actor
    public String name(int number, Actor actor) {
        load(number);
        return machine.name(state, actor.process(), actor.thread());
    }

    /// {@return how a run ends in a state}
    ///
    /// @param end the number of a state among [#ends]
    public Ending ending(int end) {
        load(end);
        return machine.ending(state).orElseThrow();
    }

    /// {@return a shortest run to a state; see [Explorer] for which one of several}
    ///
    /// @param number the number of the state
    public Path path(int number) {
        List<Actor> actors = new ArrayList<>();
        for (int at = number; at != 0; at = arena.origin(at)) {
            int actor = arena.actor(at);
            actors.addFirst(new Actor(actor / machine.threads(), actor % machine.threads()));
        }
        Player player = new Player(machine);
        actors.forEach(player::step);
        return player.path();
    }

    private int target(Actor actor) {
        System.arraycopy(state, 0, successor, 0, state.length);
        if (!machine.apply(successor, actor.process(), actor.thread())) {
            return -1;
        }
        return arena.find(successor);
    }

    private void load(int number) {
        arena.load(number, state);
    }
}
