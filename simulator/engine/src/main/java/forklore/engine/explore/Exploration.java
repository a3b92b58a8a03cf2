package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every state that was reached, and the steps between them. States are numbered from 0, the first one, in the
/// order they were found.
public final class Exploration {

    /// The greatest number of steps of a program with loops among which livelocks are looked for: they are all kept.
    private static final int MAX_TRANSITIONS_WITH_LOOPS = 50_000_000;

    private final Machine machine;
    private final Arena arena;
    private final List<Integer> halts;
    private final long transitions;
    private final int depth;
    private final List<String> boundsReached;
    private final int[] state;
    private final int[] successor;
    // Made when they are first asked for.
    private Optional<Graph> graph = Optional.empty();
    private Optional<Components> components = Optional.empty();
    private Optional<List<End>> ends = Optional.empty();

    Exploration(
            Machine machine,
            Arena arena,
            List<Integer> halts,
            long transitions,
            int depth,
            List<String> boundsReached) {
        this.machine = machine;
        this.arena = arena;
        this.halts = List.copyOf(halts);
        this.transitions = transitions;
        this.depth = depth;
        this.boundsReached = boundsReached(machine, transitions, boundsReached);
        this.state = new int[machine.words()];
        this.successor = new int[machine.words()];
    }

    /// What was not looked for may be there, so this is a bound like the others.
    private static List<String> boundsReached(Machine machine, long transitions, List<String> others) {
        List<String> all = new ArrayList<>(others);
        if (machine.program().mayGoRound() && transitions > MAX_TRANSITIONS_WITH_LOOPS) {
            all.add(MAX_TRANSITIONS_WITH_LOOPS + " steps in which rounds without an end are looked for");
        }
        return List.copyOf(all);
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

    /// {@return where runs end, in the order of their nearest states}
    public List<End> ends() {
        if (ends.isEmpty()) {
            ends = Optional.of(findEnds());
        }
        return ends.get();
    }

    /// {@return where nobody can make a step, nearest first: the ends that are known without a look at all rounds}
    public List<End.Halt> halts() {
        return halts.stream().map(End.Halt::new).toList();
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
        return (double) arena.bytes() / arena.size();
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

    /// {@return the state as the machine keeps it: states with the same words are the same}
    ///
    /// @param number the number of the state
    public int[] words(int number) {
        load(number);
        return state.clone();
    }

    /// {@return the name of an actor in a state, as in a schedule}
    ///
    /// @param number the number of the state
    /// @param actor the actor
    public String name(int number, Actor actor) {
        load(number);
        return machine.name(state, actor.process(), actor.thread());
    }

    /// {@return how a run ends that has come to an end}
    ///
    /// @param end one of [#ends]
    public Ending ending(End end) {
        load(end.state());
        return switch (end) {
            case End.Halt _ -> machine.ending(state).orElseThrow();
            case End.Livelock livelock ->
                Rounds.ending(machine, state, livelock.size()).orElseThrow();
        };
    }

    /// {@return a shortest run to an end}
    ///
    /// @param end one of [#ends]
    public Path path(End end) {
        Path path = path(end.state());
        return new Path(path.schedule(), path.start(), path.steps(), Optional.of(ending(end)));
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

    /// {@return the states and the edges between them, without what they mean}
    public Graph graph() {
        if (graph.isEmpty()) {
            graph = Optional.of(readEdges());
        }
        return graph.get();
    }

    /// {@return which states lead to each other}
    public Components components() {
        if (components.isEmpty()) {
            components = Optional.of(Components.of(graph()));
        }
        return components.get();
    }

    private Graph readEdges() {
        int[] first = new int[states() + 1];
        int[] targets = new int[(int) transitions + 1];
        int count = 0;
        for (int number = 0; number < states(); number++) {
            load(number);
            for (Actor actor : machine.choices(state)) {
                targets = count < targets.length ? targets : Arrays.copyOf(targets, 2 * count);
                targets[count++] = target(actor);
            }
            first[number + 1] = count;
        }
        return new Graph(first, Arrays.copyOf(targets, count));
    }

    /// A component that nobody can leave is an end: one state in which nobody can make a step, or a livelock.
    private List<End> findEnds() {
        List<End> found = new ArrayList<>();
        halts.forEach(halt -> found.add(new End.Halt(halt)));
        if (!machine.program().mayGoRound() || transitions > MAX_TRANSITIONS_WITH_LOOPS) {
            return List.copyOf(found);
        }
        for (int number = 0; number < components().count(); number++) {
            if (components().cyclic(number) && components().closed(number)) {
                found.add(new End.Livelock(
                        components().member(number, 0), components().size(number)));
            }
        }
        found.sort(Comparator.comparingInt(End::state));
        return List.copyOf(found);
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
