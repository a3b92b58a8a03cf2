package forklore.engine.explore;

import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import java.util.ArrayList;
import java.util.List;

/// Searches every state that can be reached, breadth first, so that the first way to a state is a shortest one.
///
/// The order in which actors are tried is fixed, so the numbers of the states, and every path, are the same on every
/// machine and in the browser. Later threads come before earlier ones and children before parents: of the shortest
/// runs, that picks one in which the parent's other threads finish first and whoever waits for others comes last,
/// which is how a person would tell it.
public final class Explorer {

    /// How many successors are found before they are looked up.
    private static final int BATCH = 8192;

    private final Machine machine;
    private final Limits limits;
    private final Memory memory;
    private final Arena arena;
    private final Stepper stepper;
    private final Batch batch;
    private final List<Integer> ends = new ArrayList<>();
    private long transitions;
    private int depth;
    private boolean full;

    private Explorer(Program program, Limits limits) {
        this.machine = new Machine(program, limits);
        this.limits = limits;
        this.memory = new Memory(limits.bytes());
        this.arena = new Arena(machine.words(), limits.states(), memory, 0);
        this.stepper = new Interpreter(machine);
        this.batch = new Batch(machine.words(), Math.max(BATCH / machine.words(), actors()));
    }

    /// {@return everything that can be reached within the bounds}
    ///
    /// @param program what to search
    /// @param limits the bounds
    public static Exploration explore(Program program, Limits limits) {
        Explorer explorer = new Explorer(program, limits);
        explorer.search();
        return new Exploration(
                explorer.machine,
                explorer.arena,
                explorer.ends,
                explorer.transitions,
                explorer.depth,
                explorer.boundsReached());
    }

    /// When there is no room for more states, those that are there are still looked at: an end among them counts.
    private void search() {
        arena.add(machine.initial(), 0, 0);
        int endOfLevel = 1;
        for (int next = 0; next < arena.size(); ) {
            if (next == endOfLevel) {
                depth++;
                endOfLevel = arena.size();
            }
            next = expand(next, endOfLevel);
            int known = arena.addAll(batch);
            full |= known < batch.size;
            transitions += known;
        }
    }

    /// Fills the batch with what follows the states from one on.
    ///
    /// @return the first state whose successors have no room in it, or the end
    private int expand(int first, int end) {
        batch.size = 0;
        int number = first;
        while (number < end && batch.size + actors() <= batch.capacity()) {
            int found = stepper.expand(
                    arena.chunk(number),
                    arena.start(number),
                    batch.states,
                    batch.size * batch.words,
                    batch.actors,
                    batch.size);
            if (found == Stepper.NOBODY) {
                ends.add(number);
            } else {
                batch.added(found, number);
            }
            number++;
        }
        return number;
    }

    private int actors() {
        return machine.threads() * machine.processes();
    }

    private List<String> boundsReached() {
        List<String> bounds = new ArrayList<>(stepper.boundsReached());
        if (full) {
            String memoryBound = memory.boundReached();
            bounds.addFirst(memoryBound.isEmpty() ? limits.states() + " states" : memoryBound);
        }
        return bounds;
    }
}
