package forklore.desktop.lab;

import forklore.desktop.model.RealRuns;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;

/// What only real runs can say of a work: its records of runs, which are read, and its programs, which are run.
final class LabEvidence {

    private LabEvidence() {}

    /// {@return what was found; this takes a while if there is a program to run}
    ///
    /// @param work the work
    /// @param realRuns the real machine
    static Evidence of(Work work, RealRuns realRuns) {
        List<RunLog> campaigns = new ArrayList<>();
        List<SteeredLog> steered = new ArrayList<>();
        for (HandIn.Attached file : work.files()) {
            RunLog.parse(file.text()).ifPresent(campaigns::add);
            SteeredLog.parse(file.text()).ifPresent(steered::add);
        }
        List<Evidence.Migrated> migrations = new ArrayList<>();
        for (PersonalTask task : work.lab().tasks()) {
            if (task.task().format() instanceof Format.Migrate migrate) {
                work.files().stream()
                        .filter(file -> file.name().equals(migrate.program()))
                        .forEach(file -> migrations.addAll(realRuns.migrate(task.id(), migrate, file)));
            }
        }
        return new Evidence(campaigns, steered, migrations);
    }
}
