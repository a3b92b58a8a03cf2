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

    /// One run of a student's program.
    ///
    /// @param task the id of the task
    /// @param version the version it ran on, as the sheet names it
    /// @param passed whether it did its job there without a warning
    /// @param told what it said, several lines perhaps
    public record Migrated(String task, String version, boolean passed, String told) {}
}
