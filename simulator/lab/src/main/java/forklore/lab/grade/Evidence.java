package forklore.lab.grade;

import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import java.util.List;

/// What real runs found. Whoever grades made these runs, or has the records of them; nothing is
/// started here.
///
/// @param campaigns free runs of the scenarios of measuring tasks
/// @param steered steered runs of the scenarios of steering tasks
/// @param migrations runs of a student's program on the versions of a migrating task
public record Evidence(List<RunLog> campaigns, List<SteeredLog> steered, List<Migrated> migrations) {

    /// No real run was made.
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    /// Copies the lists.
    public Evidence {
        campaigns = List.copyOf(campaigns);
        steered = List.copyOf(steered);
        migrations = List.copyOf(migrations);
    }

    /// What came of a student's program on one version.
    ///
    /// @param task the id of the task
    /// @param version the version it was meant to run on, as the sheet names it
    /// @param end how that ended
    /// @param told what it said, or why it was not run; several lines perhaps
    public record Migrated(String task, String version, End end, String told) {}

    /// How it ended with a program.
    public enum End {
        /// It did its job there without a warning.
        PASSED,
        /// It did not.
        FAILED,
        /// The interpreter says that it is no program. That costs no try.
        NO_PROGRAM,
        /// This machine could not run it.
        NOT_RUN
    }
}
