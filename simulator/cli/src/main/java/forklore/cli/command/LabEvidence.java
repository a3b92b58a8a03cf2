package forklore.cli.command;

import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.Migration;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;

/// What only real runs can say of a hand-in: its records of runs, which are read, and its programs, which are run.
///
/// @param realRuns the real machine
record LabEvidence(RealRuns realRuns) {

    /// {@return what was found}
    ///
    /// @param lab the student's lab
    /// @param files what was handed in beside the answers
    /// @throws InterruptedException if the thread is interrupted while a program runs
    Evidence of(PersonalLab lab, List<HandIn.Attached> files) throws InterruptedException {
        List<Evidence.Migrated> migrations = new ArrayList<>();
        for (Evidence.Program program : Evidence.programs(lab, files)) {
            Migration migration = new Migration(
                    new Submission.SourceFile(
                            program.file().name(), program.file().text()),
                    program.migrate().versions(),
                    Job.strict(program.migrate().prints(), program.migrate().runs()));
            List<Target> targets = realRuns.targets(List.of()).found();
            for (Migration.Judged each : migration.judge(targets, realRuns::judge)) {
                migrations.add(new Evidence.Migrated(
                        program.task(),
                        each.version(),
                        end(each.judgement().standing()),
                        each.judgement().told()));
            }
        }
        return Evidence.recorded(files).with(migrations);
    }

    private static Evidence.End end(Judgement.Standing standing) {
        return switch (standing) {
            case PASSED -> Evidence.End.PASSED;
            case FAILED -> Evidence.End.FAILED;
            case NO_PROGRAM -> Evidence.End.NO_PROGRAM;
            case NOT_RUN -> Evidence.End.NOT_RUN;
        };
    }
}
