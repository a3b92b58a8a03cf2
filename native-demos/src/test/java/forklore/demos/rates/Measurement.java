package forklore.demos.rates;

import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.tool.Target;

/// Real runs of a scenario whose lock is held for a share of the time.
///
/// @param log what was seen, without a delay of ours before any step
record Measurement(RunLog log) {

    private static final int DEADLINE_MILLIS = 20_000;

    /// {@return what was seen}
    ///
    /// @param lock the scenario
    /// @param target what to run it with
    /// @param runs how often
    static Measurement of(HeldLock lock, Target target, int runs) {
        CampaignOptions options = new CampaignOptions(runs, 1, 0, DEADLINE_MILLIS);
        CampaignResult result = Campaign.run(Linked.core(lock.scenario()), target, options, ProgressListener.NONE);
        return switch (result) {
            case CampaignResult.Completed completed -> new Measurement(completed.log());
            case CampaignResult.Interrupted interrupted -> throw new IllegalStateException(interrupted.reason());
            case CampaignResult.Unavailable unavailable ->
                throw new IllegalStateException(unavailable.reason() + " " + unavailable.whatToDo());
        };
    }

    /// {@return in how many runs the child hung}
    int hangs() {
        return log.times(HeldLock.HANGS).orElseThrow();
    }

    /// {@return how many runs ended as some outcome says; one that was given up says nothing}
    int runs() {
        return log.counts().stream().mapToInt(RunLog.Count::times).sum();
    }
}
