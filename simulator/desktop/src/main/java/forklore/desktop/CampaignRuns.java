package forklore.desktop;

import forklore.desktop.model.RealRuns;
import forklore.engine.explore.Path;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.Steering;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Toolchain;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Real runs, made by the runner.
final class CampaignRuns implements RealRuns {

    @Override
    public Answer run(Scenario scenario, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled) {
        CampaignResult result = Campaign.run(scenario, CampaignOptions.DEFAULT.withTimes(runs), now -> {
            progress.accept(soFar(scenario, now));
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

    /// A log without an environment: that is known when the campaign is over.
    private static RunLog soFar(Scenario scenario, ProgressListener.Progress now) {
        int runs = Stream.concat(now.counts().stream(), now.others().stream())
                .mapToInt(RunLog.Count::times)
                .sum();
        return new RunLog(
                scenario.name(),
                Fingerprint.of(scenario),
                "core",
                "c",
                new LinkedHashMap<>(),
                runs,
                now.counts(),
                now.others());
    }
}
