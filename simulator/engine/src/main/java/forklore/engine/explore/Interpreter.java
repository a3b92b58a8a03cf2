package forklore.engine.explore;

import forklore.engine.machine.Machine;
import java.util.List;

/// Makes steps by asking the machine for each one. It is the reference for every other stepper.
final class Interpreter implements Stepper {

    private final Machine machine;
    private final int words;
    private final int[] state;
    private final int[] successor;

    Interpreter(Machine machine) {
        this.machine = machine;
        this.words = machine.words();
        this.state = new int[words];
        this.successor = new int[words];
    }

    @Override
    public int expand(int[] states, int start, int[] successors, int at, byte[] actors, int actorsAt) {
        System.arraycopy(states, start, state, 0, words);
        int found = 0;
        boolean moved = false;
        for (int thread = machine.threads() - 1; thread >= 0; thread--) {
            for (int process = machine.processes() - 1; process >= 0; process--) {
                if (!machine.enabled(state, process, thread)) {
                    continue;
                }
                moved = true;
                System.arraycopy(state, 0, successor, 0, words);
                if (machine.apply(successor, process, thread)) {
                    System.arraycopy(successor, 0, successors, at + found * words, words);
                    actors[actorsAt + found] = (byte) (process * machine.threads() + thread);
                    found++;
                } else if (machine.missedText()) {
                    return LATER;
                }
            }
        }
        return moved ? found : NOBODY;
    }

    @Override
    public List<String> boundsReached() {
        return machine.boundsReached();
    }

    @Override
    public Stepper sibling() {
        return new Interpreter(machine.sibling());
    }
}
