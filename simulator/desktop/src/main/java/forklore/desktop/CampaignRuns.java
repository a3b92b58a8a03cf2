package forklore.desktop;

import forklore.desktop.model.RealRuns;
import forklore.engine.model.Scenario;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Real runs, made by the runner.
final class CampaignRuns implements RealRuns {

    @Override
    public Answer run(Scenario scenario, int runs, IntConsumer progress, BooleanSupplier cancelled) {
        CampaignResult result = Campaign.run(scenario, CampaignOptions.DEFAULT.withTimes(runs), now -> {
            progress.accept(now.done());
            if (cancelled.getAsBoolean()) {
                // The runner ends early when its thread is interrupted, and takes every process with it.
                Thread.currentThread().interrupt();
            }
        });
        return switch (result) {
            case CampaignResult.Completed(var log) -> new Answer.Finished(log);
            case CampaignResult.Interrupted(var log, String reason) ->
                cancelled.getAsBoolean() ? new Answer.Cancelled(log.runs()) : new Answer.Failed(reason);
            case CampaignResult.Unavailable(String reason, String whatToDo) -> new Answer.Unavailable(reason, whatToDo);
        };
    }
}
