package forklore.desktop.lab;

import forklore.desktop.model.RealRuns;
import forklore.lab.grade.Evidence;
import forklore.lab.session.Work;

/// What only real runs can say of a work: its records of runs, which are read, and its programs, which are run.
final class LabEvidence {

    private LabEvidence() {}

    /// {@return what was found; this takes a while if there is a program to run}
    ///
    /// @param work the work
    /// @param realRuns the real machine
    static Evidence of(Work work, RealRuns realRuns) {
        return Evidence.recorded(work.files())
                .with(Evidence.programs(work.lab(), work.files()).stream()
                        .flatMap(each -> realRuns.migrate(each.task(), each.migrate(), each.file()).stream())
                        .toList());
    }
}
