package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How runs can end, without how often: what a search finds that leaves out orders of steps which cannot matter.
///
/// In each state only the steps are made that a [Reduction] chooses; a state with one of them only is passed through
/// and
/// not stored. So the endings are those of [Explorer], each with a run to it, but neither the number of states nor
/// probabilities can be told from it, and a run need not be a shortest one. A program with loops is searched as a
/// whole.
public final class Outcomes {

    /// One way to end.
    ///
    /// @param ending how
    /// @param path a run that ends so
    public record Found(Ending ending, Path path) {}

    private static final int MANY = 8;

    private final Machine machine;
    private final Limits limits;
    private final Reduction reduction;
    private final Memory memory;
    private final Arena arena;
    private final Map<Ending, Integer> ends = new LinkedHashMap<>();
    private final int[] state;
    private final int[] next;
    private boolean full;
    private List<Found> found = List.of();
    private List<String> boundsReached = List.of();

    private Outcomes(Program program, Limits limits, Machine machine, Footprints footprints) {
        this.machine = machine;
        this.limits = limits;
        this.reduction = new Reduction(machine, footprints);
        this.memory = new Memory(limits.bytes());
        this.arena = new Arena(machine.words(), limits.states(), memory, 0);
        this.state = new int[machine.words()];
        this.next = new int[machine.words()];
    }

    /// {@return the endings of a program}
    ///
    /// @param program what to search
    /// @param limits the bounds
    public static Outcomes of(Program program, Limits limits) {
        Machine machine = new Machine(program, limits);
        Footprints footprints = new Footprints(program, machine.layout());
        Outcomes outcomes = new Outcomes(program, limits, machine, footprints);
        if (program.mayGoRound() || !footprints.supported()) {
            outcomes.takeFrom(Explorer.explore(program, limits));
        } else {
            outcomes.search();
        }
        return outcomes;
    }

    /// {@return the different endings, in the order in which they were found}
    public List<Found> found() {
        return found;
    }

    /// {@return the number of states that were stored}
    public int states() {
        return arena.size();
    }

    /// {@return the bounds that were met, a phrase each; empty if everything was searched}
    public List<String> boundsReached() {
        return boundsReached;
    }

    private void takeFrom(Exploration graph) {
        Map<Ending, Path> paths = new LinkedHashMap<>();
        graph.ends().forEach(end -> {
            if (!paths.containsKey(graph.ending(end))) {
                paths.put(graph.ending(end), graph.path(end));
            }
        });
        found = paths.entrySet().stream()
                .map(each -> new Found(each.getKey(), each.getValue()))
                .toList();
        boundsReached = graph.boundsReached();
    }

    private void search() {
        arena.add(machine.initial(), 0, 0);
        for (int number = 0; number < arena.size(); number++) {
            arena.load(number, state);
            expand(number);
        }
        found = ends.entrySet().stream()
                .map(each -> new Found(each.getKey(), path(each.getValue())))
                .toList();
        List<String> bounds = new ArrayList<>(machine.boundsReached());
        if (full) {
            String memoryBound = memory.boundReached();
            bounds.addFirst(memoryBound.isEmpty() ? limits.states() + " states" : memoryBound);
        }
        boundsReached = List.copyOf(bounds);
    }

    private void expand(int number) {
        int choices = reduction.choose(state);
        if (choices == 0) {
            ends.putIfAbsent(machine.ending(state).orElseThrow(), number);
        }
        int[] actors = new int[choices];
        for (int i = 0; i < choices; i++) {
            actors[i] = reduction.actor(i);
        }
        for (int actor : actors) {
            System.arraycopy(state, 0, next, 0, state.length);
            if (make(next, actor) && passThrough(next)) {
                full |= arena.add(next, number, actor) == Arena.NO_ROOM;
            }
        }
    }

    /// Makes steps for as long as one actor is enough, and stops after some where another one takes over: runs that
    /// came there on different ways go on as one.
    ///
    /// @return whether no bound is met
    private boolean passThrough(int[] at) {
        int last = -1;
        for (int steps = 0; reduction.choose(at) == 1; steps++) {
            int actor = reduction.actor(0);
            if (steps >= MANY && actor != last) {
                return true;
            }
            if (!make(at, actor)) {
                return false;
            }
            last = actor;
        }
        return true;
    }

    private boolean make(int[] at, int actor) {
        return machine.apply(at, actor / machine.threads(), actor % machine.threads());
    }

    private Path path(int end) {
        List<Integer> stations = new ArrayList<>();
        for (int at = end; at != 0; at = arena.origin(at)) {
            stations.addFirst(at);
        }
        Player player = new Player(machine);
        int[] at = machine.initial();
        for (int station : stations) {
            arena.load(station, state);
            step(player, at, arena.actor(station));
            while (!Arrays.equals(at, state)) {
                reduction.choose(at);
                step(player, at, reduction.actor(0));
            }
        }
        Path path = player.path();
        Optional<Ending> ending = machine.ending(at);
        return new Path(path.schedule(), path.start(), path.steps(), ending);
    }

    private void step(Player player, int[] at, int actor) {
        make(at, actor);
        player.step(new Actor(actor / machine.threads(), actor % machine.threads()));
    }
}
