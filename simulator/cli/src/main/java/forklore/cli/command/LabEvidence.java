package forklore.cli.command;

import forklore.engine.model.Language;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.lab.sheet.Format;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            migrate(program.task(), program.migrate(), program.file(), migrations);
        }
        return Evidence.recorded(files).with(migrations);
    }

    private void migrate(String task, Format.Migrate migrate, HandIn.Attached file, List<Evidence.Migrated> migrations)
            throws InterruptedException {
        List<Target> targets = realRuns.targets(List.of()).found();
        for (String version : migrate.versions()) {
            Optional<Target> target = targets.stream()
                    .filter(each -> each.language() == Language.PYTHON
                            && each.platforms().getFirst().equals(version))
                    .findFirst();
            if (target.isPresent()) {
                Judgement judgement = judge(migrate, file, target.get());
                Evidence.End end = end(judgement.ruling());
                String more = end == Evidence.End.NOT_RUN ? " " + judgement.help() : "\n" + judgement.log();
                migrations.add(new Evidence.Migrated(task, version, end, (judgement.why() + more).strip()));
            } else {
                String missing = "there is no interpreter of that version; forklore doctor says how to get one";
                migrations.add(new Evidence.Migrated(task, version, Evidence.End.NOT_RUN, missing));
            }
        }
    }

    private static Evidence.End end(Judgement.Ruling ruling) {
        return switch (ruling) {
            case ACCEPTED -> Evidence.End.PASSED;
            case NO_PROGRAM -> Evidence.End.NO_PROGRAM;
            case NOT_RUN -> Evidence.End.NOT_RUN;
            case WRONG_OUTPUT, WRONG_EXIT, CRASHED, SIGNALLED_EVERYBODY, HANGS, STOPPED -> Evidence.End.FAILED;
            case SPINS, TOO_LATE, TOO_MUCH_OUTPUT, TOO_MUCH_MEMORY, TOO_MANY_TASKS -> Evidence.End.FAILED;
            case FILE_TOO_LARGE, COMPILER_STOPPED -> Evidence.End.FAILED;
        };
    }

    private Judgement judge(Format.Migrate migrate, HandIn.Attached file, Target target) throws InterruptedException {
        return switch (Submission.of(Language.PYTHON, List.of(new Submission.SourceFile(file.name(), file.text())))) {
            case Submission.Reading.Refused(String reason, String whatToDo) ->
                new Judgement(Judgement.Ruling.NO_PROGRAM, reason, whatToDo, "", 0);
            case Submission.Reading.Read(Submission submission) ->
                realRuns.judge(submission, job(migrate), JuryLimits.DEFAULT, target);
        };
    }

    private static Job job(Format.Migrate migrate) {
        List<String> strict = List.of("-W", "error");
        return new Job(strict, List.of(), "", Optional.of(migrate.prints()), true, migrate.runs());
    }
}
