package forklore.engine.model;

import java.util.Optional;
import java.util.OptionalInt;

/// A condition on the [Ending] of a run. It speaks only of what can be seen from outside, so that an end of the
/// model and an end of a real run are judged by the same words.
public sealed interface Condition {

    /// {@return whether it holds for this end}
    ///
    /// @param ending the end to judge
    boolean holds(Ending ending);

    /// `child hangs`, `child hangs on m`: the process exists, has not ended, and never will.
    ///
    /// @param process the process
    /// @param mutex the mutex that one of its threads waits for, or empty for whatever it waits for
    record Hangs(String process, Optional<String> mutex) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return ending.process(process)
                    .map(end -> end instanceof Ending.Hung hung && (mutex.isEmpty() || hung.waitsForMutex(mutex.get())))
                    .orElse(false);
        }
    }

    /// `child exits`, `child exits 0`: the process ended by itself, with this status if one is asked.
    ///
    /// @param process the process
    /// @param code the status, or empty for any
    record Exits(String process, OptionalInt code) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return ending.process(process)
                    .map(end ->
                            end instanceof Ending.Exited exited && (code.isEmpty() || exited.code() == code.getAsInt()))
                    .orElse(false);
        }
    }

    /// `child execs`: the process became another program.
    ///
    /// @param process the process
    record Execs(String process) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return ending.process(process)
                    .map(Ending.Replaced.class::isInstance)
                    .orElse(false);
        }
    }

    /// `output is "A\nA\n"`: all that was written to standard output, by all processes, in order.
    ///
    /// @param text the whole output
    record OutputIs(String text) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return ending.output().equals(text);
        }
    }

    /// Both hold.
    ///
    /// @param left the first
    /// @param right the second
    record Both(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return left.holds(ending) && right.holds(ending);
        }
    }

    /// At least one holds.
    ///
    /// @param left the first
    /// @param right the second
    record Either(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return left.holds(ending) || right.holds(ending);
        }
    }

    /// It does not hold.
    ///
    /// @param condition what does not hold
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return !condition.holds(ending);
        }
    }
}
