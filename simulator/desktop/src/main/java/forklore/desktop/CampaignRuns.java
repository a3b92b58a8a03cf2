package forklore.desktop;

import forklore.desktop.model.RealRuns;
import forklore.engine.explore.Path;
import forklore.engine.model.Language;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.sheet.Format;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.Steering;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Targets;
import forklore.runner.Toolchain;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.Jury;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Real runs, made by the runner.
final class CampaignRuns implements RealRuns {

    @Override
    public Answer run(Linked linked, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled) {
        return switch (Toolchain.find()) {
            case Toolchain.Missing missing ->
                new Answer.Unavailable("Real runs need " + missing.what() + ".", missing.command());
            case Toolchain.Found _ -> {
                Target target = Toolchain.usual().orElseThrow();
                // On a machine of another kind the program is held against the platform that adds nothing.
                boolean same = target.platforms().contains(linked.platform());
                yield run(same ? linked : Linked.core(linked.scenario()), target, runs, progress, cancelled);
            }
        };
    }

    private static Answer run(
            Linked linked, Target target, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled) {
        CampaignResult result = Campaign.run(linked, target, CampaignOptions.DEFAULT.withTimes(runs), now -> {
            progress.accept(soFar(linked, now));
            if (cancelled.getAsBoolean()) {
                // The runner ends early when its thread is interrupted, and takes every process with it.
                Thread.currentThread().interrupt();
            }
        });
        return switch (result) {
            case CampaignResult.Completed(var log) -> new Answer.Finished(log);
            case CampaignResult.Interrupted(var log, String reason) ->
                cancelled.getAsBoolean() ? new Answer.Cancelled(log) : new Answer.Failed(reason);
            case CampaignResult.Unavailable(String reason, String whatToDo) -> new Answer.Unavailable(reason, whatToDo);
        };
    }

    @Override
    public SteeringResult steer(Linked linked, Path path, StepListener told) {
        return switch (Toolchain.find()) {
            case Toolchain.Missing missing ->
                new SteeringResult.Unavailable("Real runs need " + missing.what() + ".", missing.command());
            case Toolchain.Found _ -> Steering.steer(linked, Toolchain.usual().orElseThrow(), path, told);
        };
    }

    @Override
    public List<Evidence.Migrated> migrate(String task, Format.Migrate migrate, HandIn.Attached program) {
        List<Evidence.Migrated> runs = new ArrayList<>();
        List<Target> targets = Targets.find(List.of()).of(Language.PYTHON).found();
        for (String version : migrate.versions()) {
            Judgement judgement = targets.stream()
                    .filter(each -> each.platforms().getFirst().equals(version))
                    .findFirst()
                    .map(target -> judged(migrate, program, target))
                    .orElse(notRun("there is no interpreter of that version; `forklore doctor` says how to get one"));
            String told = (judgement.why() + "\n" + judgement.log()).strip();
            runs.add(new Evidence.Migrated(task, version, end(judgement.ruling()), told));
        }
        return runs;
    }

    private static Judgement notRun(String why) {
        return new Judgement(Judgement.Ruling.NOT_RUN, why, "", "", 0);
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

    private static Judgement judged(Format.Migrate migrate, HandIn.Attached program, Target target) {
        List<Submission.SourceFile> files = List.of(new Submission.SourceFile(program.name(), program.text()));
        return switch (Submission.of(Language.PYTHON, files)) {
            case Submission.Reading.Refused(String reason, String whatToDo) ->
                new Judgement(Judgement.Ruling.NO_PROGRAM, reason, whatToDo, "", 0);
            case Submission.Reading.Read(Submission submission) -> judged(migrate, submission, target);
        };
    }

    private static Judgement judged(Format.Migrate migrate, Submission submission, Target target) {
        try {
            List<String> strict = List.of("-W", "error");
            Job job = new Job(strict, List.of(), "", Optional.of(migrate.prints()), true, migrate.runs());
            return Jury.judge(submission, job, JuryLimits.DEFAULT, target);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return notRun("It was stopped.");
        }
    }

    @Override
    public String machine() {
        return Toolchain.usual().map(Target::label).orElse("unknown");
    }

    /// A log without an environment: that is known when the campaign is over.
    private static RunLog soFar(Linked linked, ProgressListener.Progress now) {
        int runs = Stream.concat(now.counts().stream(), now.others().stream())
                .mapToInt(RunLog.Count::times)
                .sum();
        return new RunLog(
                linked.scenario().name(),
                linked.fingerprint(),
                linked.platform(),
                "c",
                new LinkedHashMap<>(),
                runs,
                now.counts(),
                now.others());
    }
}
