package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.sheet.Format;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Something that can run the generated program of a scenario, many times.
///
/// The window depends on this and not on the runner, so that a test needs neither a compiler nor luck.
public interface RealRuns {

    /// What came of it.
    sealed interface Answer {
        /// All runs were made.
        ///
        /// @param log what was seen
        record Finished(RunLog log) implements Answer {}

        /// Somebody asked to stop.
        ///
        /// @param log what was seen until then
        record Cancelled(RunLog log) implements Answer {}

        /// Something on this machine is missing.
        ///
        /// @param what what is missing, one sentence
        /// @param command the one command that installs it
        record Unavailable(String what, String command) implements Answer {}

        /// It went wrong.
        ///
        /// @param what what happened, and where to look
        record Failed(String what) implements Answer {}
    }

    /// Makes one run of the model on the real kernel, step by step. Called on a thread of its own; an interrupt of it
    /// ends the run early.
    ///
    /// @param linked what to run
    /// @param path the run of the model
    /// @param told gets each step as soon as it is compared
    /// @return what came of it
    default SteeringResult steer(Linked linked, Path path, StepListener told) {
        return new SteeringResult.Unavailable("Nothing can be run here.", "Open the scenario in the window.");
    }

    /// Runs a student's program on each version that a task names, and that this machine has. Called on a thread of its
    /// own.
    ///
    /// @param task the id of the task
    /// @param migrate what it asks
    /// @param program the program
    /// @return what was seen; nothing of a version that is not here, or where nothing may be run
    default List<Evidence.Migrated> migrate(String task, Format.Migrate migrate, HandIn.Attached program) {
        return List.of();
    }

    /// {@return what programs are run with here, for a record}
    default String machine() {
        return "unknown";
    }

    /// Runs the program; returns when all is over. Called on a thread of its own.
    ///
    /// @param linked what to run, and the platform it is held against if this machine is such a one
    /// @param runs how often
    /// @param progress told a few times a second what was seen so far
    /// @param cancelled asked now and then whether to stop
    /// @return what came of it
    Answer run(Linked linked, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled);
}
