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

    private final Machine machine;
    private final Limits limits;
    private final Arena arena;
    private final int[] state;
    private final int[] successor;
    private final List<Integer> ends = new ArrayList<>();
    private long transitions;
    private int depth;
    private boolean full;

    private Explorer(Program program, Limits limits) {
        this.machine = new Machine(program, limits);
        this.limits = limits;
        this.arena = new Arena(machine.words());
        this.state = new int[machine.words()];
        this.successor = new int[machine.words()];
    }

    /// {@return everything that can be reached within the bounds}
    ///
    /// @param program what to search
    /// @param limits the bounds
    public static Exploration explore(Program program, Limits limits) {
        Explorer explorer = new Explorer(program, limits);
        explorer.search();
        List<String> bounds = new ArrayList<>(explorer.machine.boundsReached());
        if (explorer.full) {
            bounds.addFirst(limits.states() + " states");
        }
        return new Exploration(
                explorer.machine, explorer.arena, explorer.ends, explorer.transitions, explorer.depth, bounds);
    }

    /// When the arena is full, the states that are in it are still looked at: an end among them counts.
    private void search() {
        arena.add(machine.initial(), 0, 0);
        int endOfLevel = 1;
        for (int number = 0; number < arena.size(); number++) {
            if (number == endOfLevel) {
                depth++;
                endOfLevel = arena.size();
            }
            arena.load(number, state);
            if (!expand(number)) {
                ends.add(number);
            }
        }
    }

    /// {@return whether somebody can make a step}
    private boolean expand(int number) {
        boolean moved = false;
        for (int thread = machine.threads() - 1; thread >= 0; thread--) {
            for (int process = machine.processes() - 1; process >= 0; process--) {
                if (machine.enabled(state, process, thread)) {
                    moved = true;
                    step(number, process, thread);
                }
            }
        }
        return moved;
    }

    private void step(int number, int process, int thread) {
        System.arraycopy(state, 0, successor, 0, state.length);
        if (!machine.apply(successor, process, thread)) {
            return;
        }
        if (arena.size() >= limits.states() && arena.find(successor) < 0) {
            full = true;
            return;
        }
        transitions++;
        arena.add(successor, number, process * machine.threads() + thread);
    }
}
