package forklore.desktop;

import forklore.desktop.model.RealRuns;
import forklore.engine.explore.Path;
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
import forklore.runner.jury.Migration;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.LinkedHashMap;
import java.util.List;
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
        Migration migration = new Migration(
                new Submission.SourceFile(program.name(), program.text()),
                migrate.versions(),
                Job.strict(migrate.prints(), migrate.runs()));
        try {
            return migration.judge(Targets.find(List.of()).found(), Jury::judge).stream()
                    .map(each -> migrated(task, each.version(), each.judgement()))
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return migrate.versions().stream()
                    .map(version -> new Evidence.Migrated(task, version, Evidence.End.NOT_RUN, "it was stopped."))
                    .toList();
        }
    }

    private static Evidence.Migrated migrated(String task, String version, Judgement judgement) {
        Evidence.End end = switch (judgement.standing()) {
            case PASSED -> Evidence.End.PASSED;
            case FAILED -> Evidence.End.FAILED;
            case NO_PROGRAM -> Evidence.End.NO_PROGRAM;
            case NOT_RUN -> Evidence.End.NOT_RUN;
        };
        return new Evidence.Migrated(task, version, end, judgement.told());
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
