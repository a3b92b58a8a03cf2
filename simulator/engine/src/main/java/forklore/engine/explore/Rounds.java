package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Machine;
import forklore.engine.model.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks ahead from one state: whether everything goes round for ever from here.
///
/// That is so if no state that can be reached from here is one where nobody can make a step, and each of them leads
/// back to here.
final class Rounds {

    private final Machine machine;
    private final int limit;
    private final Arena arena;
    private final int[] state;
    private final int[] successor;
    private final List<int[]> targets = new ArrayList<>();
    private final Map<Actor, String> turning = new LinkedHashMap<>();

    private Rounds(Machine machine, int limit) {
        this.machine = machine;
        this.limit = limit;
        this.arena = new Arena(machine.words());
        this.state = new int[machine.words()];
        this.successor = new int[machine.words()];
    }

    /// {@return how a run ends that has come to a state from which everything goes round for ever; empty if a run can
    /// still get away from it, if it has ended, or if that cannot be seen within the limit}
    ///
    /// @param machine the machine
    /// @param start the state
    /// @param limit how many states are looked at
    static Optional<Ending> ending(Machine machine, int[] start, int limit) {
        Rounds rounds = new Rounds(machine, limit);
        return rounds.goRound(start) ? Optional.of(machine.livelock(start, rounds.turning)) : Optional.empty();
    }

    private boolean goRound(int[] start) {
        arena.add(start, 0, 0);
        for (int number = 0; number < arena.size(); number++) {
            if (!expand(number)) {
                return false;
            }
        }
        return Components.of(Graph.of(targets.toArray(new int[0][]))).count() == 1;
    }

    /// Of several conditions, one inside the other, the first one found is kept.
    private void ask(Actor actor) {
        String question =
                machine.question(state, actor.process(), actor.thread()).orElse("");
        if (turning.getOrDefault(actor, "").isEmpty()) {
            turning.put(actor, question);
        }
    }

    /// {@return whether the search goes on: somebody makes a step, and no bound is met}
    private boolean expand(int number) {
        arena.load(number, state);
        List<Actor> choices = machine.choices(state);
        int[] found = new int[choices.size()];
        for (int i = 0; i < found.length; i++) {
            Actor actor = choices.get(i);
            ask(actor);
            System.arraycopy(state, 0, successor, 0, state.length);
            if (!machine.apply(successor, actor.process(), actor.thread())) {
                return false;
            }
            arena.add(successor, number, 0);
            found[i] = arena.find(successor);
        }
        targets.add(found);
        return found.length > 0 && arena.size() <= limit;
    }
}
