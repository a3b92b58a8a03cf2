package forklore.engine.jvm;

import forklore.engine.explore.Stepper;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Term;
import forklore.engine.model.Expression.BinaryOperator;
import java.util.List;

/// What the code that is made for a program extends: it makes the steps, and this does the rest.
abstract class CompiledSteps implements Stepper {

    // What a step answers.
    static final int DISABLED = 0;
    static final int DONE = 1;
    static final int BOUND = 2;

    /// In what [#steps] answers: somebody can make a step, even if it meets a bound.
    static final int MOVED = 1 << 30;

    private static final BinaryOperator[] OPERATORS = BinaryOperator.values();
    private static final int CACHE_BITS = 12;

    private final Machine machine;
    private final List<String> texts;
    private final int[] state;
    // What was appended lately: a text and what came behind it, and the result.
    private final long[] keys = new long[1 << CACHE_BITS];
    private final int[] results = new int[1 << CACHE_BITS];
    private boolean missedText;

    /// Makes steps for one thread.
    ///
    /// @param machine knows the texts, and what a bound is called
    /// @param texts what the program appends, by number
    CompiledSteps(Machine machine, List<String> texts) {
        this.machine = machine;
        this.texts = texts;
        this.state = new int[machine.words()];
    }

    /// Writes what follows a state; the code of the program.
    ///
    /// @return how many steps were written, and [#MOVED] if somebody can make a step
    abstract int steps(int[] states, int start, int[] successors, int at, byte[] actors, int actorsAt);

    abstract CompiledSteps copy(Machine sibling, List<String> theTexts);

    @Override
    public final int expand(int[] states, int start, int[] successors, int at, byte[] actors, int actorsAt) {
        int found = steps(states, start, successors, at, actors, actorsAt);
        if (missedText) {
            missedText = false;
            return LATER;
        }
        return found == 0 ? NOBODY : found & ~MOVED;
    }

    @Override
    public final List<String> boundsReached() {
        return machine.boundsReached();
    }

    @Override
    public final Stepper sibling() {
        return copy(machine.sibling(), texts);
    }

    /// Lets the machine say which bound a step meets.
    final void met(int[] states, int start, int process, int thread) {
        System.arraycopy(states, start, state, 0, state.length);
        if (machine.apply(state, process, thread)) {
            throw new IllegalStateException("a step that meets a bound when compiled, and none when interpreted");
        }
        missedText |= machine.missedText();
    }

    /// {@return the number of a text followed by one of those that the program appends; less than 0 for none}
    final int append(int text, int more) {
        long key = 1 + ((long) text << 32 | more);
        int place = place(key);
        if (keys[place] == key) {
            return results[place];
        }
        return keep(place, key, machine.texts().append(text, texts.get(more)));
    }

    /// {@return the number of a text followed by another; less than 0 for none}
    final int join(int text, int other) {
        long key = -1 - ((long) text << 32 | other);
        int place = place(key);
        if (keys[place] == key) {
            return results[place];
        }
        return keep(place, key, machine.texts().append(text, machine.texts().text(other)));
    }

    private static int place(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - CACHE_BITS);
    }

    private int keep(int place, long key, int result) {
        if (result >= 0) {
            keys[place] = key;
            results[place] = result;
        }
        return result;
    }

    /// {@return what an operator makes of two values that may be [Term#OVERFLOW]}
    static int binary(int operator, int left, int right) {
        if (left == Term.OVERFLOW || right == Term.OVERFLOW) {
            return Term.OVERFLOW;
        }
        int value = Term.apply(OPERATORS[operator], left, right);
        return value < -Term.BOUND || value > Term.BOUND ? Term.OVERFLOW : value;
    }

    /// {@return 1 for 0, 0 for another number}
    static int not(int value) {
        return value == Term.OVERFLOW ? Term.OVERFLOW : value == 0 ? 1 : 0;
    }
}
