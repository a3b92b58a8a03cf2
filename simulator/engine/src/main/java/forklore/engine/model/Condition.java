package forklore.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

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
    /// @param target the mutex, the other object, the thread or the process that one of its threads waits for, or
    ///     empty for whatever it waits for
    record Hangs(String process, Optional<String> target) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(
                    ending,
                    process,
                    end -> end instanceof Ending.Hung hung
                            && target.map(hung::waitsFor).orElse(true));
        }
    }

    /// `child spins`: the process hangs, and a thread of it makes steps for ever.
    ///
    /// @param process the process
    record Spins(String process) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(ending, process, end -> end instanceof Ending.Hung hung && hung.spins());
        }
    }

    /// `child killed`, `child killed by SIGABRT`: a signal ended the process.
    ///
    /// @param process the process
    /// @param signal the signal, or empty for any
    record Killed(String process, Optional<Signal> signal) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(
                    ending,
                    process,
                    end -> end instanceof Ending.Killed killed
                            && signal.map(each -> each.number() == killed.signal())
                                    .orElse(true));
        }
    }

    /// `child misuses`: the process did something that is undefined.
    ///
    /// @param process the process
    record Misuses(String process) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(ending, process, Ending.Undefined.class::isInstance);
        }
    }

    /// `every child exits 0`: there is a process of that name, and the condition holds for each of them.
    ///
    /// @param process the name given at the fork
    /// @param condition what must hold for each, on its own
    record Every(String process, Condition condition) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            List<Ending.ProcessEnd> all = ending.all(process);
            return !all.isEmpty()
                    && all.stream()
                            .map(end -> new Ending(List.of(end.named(process)), ending.output(), ending.streams()))
                            .allMatch(condition::holds);
        }
    }

    private static boolean some(Ending ending, String process, Predicate<Ending.ProcessEnd> test) {
        return ending.all(process).stream().anyMatch(test);
    }

    /// `child exits`, `child exits 0`: the process ended by itself, with this status if one is asked.
    ///
    /// @param process the process
    /// @param code the status, or empty for any
    record Exits(String process, OptionalInt code) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(
                    ending,
                    process,
                    end -> end instanceof Ending.Exited exited && (code.isEmpty() || exited.code() == code.getAsInt()));
        }
    }

    /// `child execs`: the process became another program.
    ///
    /// @param process the process
    record Execs(String process) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return some(ending, process, Ending.Replaced.class::isInstance);
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

    /// `output has "A"`, `log has "A"`: the text occurs in what was written.
    ///
    /// @param stream the declared stream, or empty for standard output
    /// @param text the text
    record Has(Optional<String> stream, String text) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return stream.flatMap(ending::stream)
                    .orElse(stream.isEmpty() ? ending.output() : "")
                    .contains(text);
        }
    }

    /// `log is "A\n"`: all that was written to a stream, by all processes, in order.
    ///
    /// @param stream the declared stream
    /// @param text the whole of it
    record StreamIs(String stream, String text) implements Condition {
        @Override
        public boolean holds(Ending ending) {
            return ending.stream(stream).orElse("").equals(text);
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
