package forklore.runner;

import forklore.engine.model.Ending;
import java.util.List;
import java.util.Optional;

/// What came of a steered run.
public sealed interface SteeringResult {

    /// The real machine did what the model says, at every step and at the end.
    ///
    /// @param steps every step, in order
    /// @param ending how the real run ended
    /// @param xRay the first process that hangs, if one does
    /// @param compared what was compared after each step, and what could not be
    record Reproduced(List<ComparedStep> steps, Ending ending, Optional<XRay> xRay, Compared compared)
            implements SteeringResult {
        /// Copies the steps.
        public Reproduced {
            steps = List.copyOf(steps);
        }
    }

    /// The real machine did something else than the model says: one of the two is wrong.
    ///
    /// @param agreed the steps before, on which both agreed
    /// @param step the number of the step at which they differ, from 1; one more than the steps of the path if the
    ///     end differs
    /// @param what what was compared: `the owner of m in child`
    /// @param expected what the model says
    /// @param found what the real machine shows
    /// @param xRay the first process that hangs, if the real run came to an end in which one does; empty where
    ///     the two differ before the end: threads are held then, and nothing proves that one waits for ever
    record Diverged(
            List<ComparedStep> agreed, int step, String what, String expected, String found, Optional<XRay> xRay)
            implements SteeringResult {
        /// A difference without a hang.
        ///
        /// @param agreed the steps before, on which both agreed
        /// @param step the number of the step at which they differ
        /// @param what what was compared
        /// @param expected what the model says
        /// @param found what the real machine shows
        public Diverged(List<ComparedStep> agreed, int step, String what, String expected, String found) {
            this(agreed, step, what, expected, found, Optional.empty());
        }

        /// Copies the steps.
        public Diverged {
            agreed = List.copyOf(agreed);
        }

        /// {@return the difference in one line}
        public String sentence() {
            return "step " + step + ": " + what + ": the model says " + expected + ", the real machine shows " + found;
        }
    }

    /// The calling thread was interrupted; nothing that was started is left.
    ///
    /// @param agreed the steps until then
    record Interrupted(List<ComparedStep> agreed) implements SteeringResult {
        /// Copies the steps.
        public Interrupted {
            agreed = List.copyOf(agreed);
        }
    }

    /// No run could be done on this machine.
    ///
    /// @param reason why, one plain sentence
    /// @param whatToDo what to do next: a command or one plain sentence
    record Unavailable(String reason, String whatToDo) implements SteeringResult {}
}
