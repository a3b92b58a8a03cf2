package forklore.runner.plan;

import forklore.engine.machine.Snapshot;
import java.util.List;

/// What the threads of a real program are let do so that they make a run of the model.
///
/// @param beats what is done with each step of the run, and, as the last one, what is done before its end is looked at
/// @param rows for each process of the model, in order, its place in the order in which real ones are begun
public record Plan(List<Beat> beats, List<Integer> rows) {

    /// Copies the lists.
    public Plan {
        beats = List.copyOf(beats);
        rows = List.copyOf(rows);
    }

    /// What is done with one step.
    ///
    /// @param actions what is done, in order; none for a step that a real thread has made already, or makes later
    /// @param state the state of the model in which the real machine is then
    /// @param late the statements that a thread has begun in the run, and is let into later
    public record Beat(List<Action> actions, Snapshot state, List<Unit> late) {
        /// Copies the lists.
        public Beat {
            actions = List.copyOf(actions);
            late = List.copyOf(late);
        }
    }
}
