package forklore.runner;

import forklore.engine.model.Scenario;

/// Runs a scenario many times on the real machine, free of any steering, and counts what happened.
public final class Campaign {

    private Campaign() {}

    /// {@return what came of it}
    ///
    /// It works in the calling thread until it is done. An interrupt of the thread ends it early, with the flag set
    /// again; every process it started is gone when it returns.
    ///
    /// @param scenario what to run
    /// @param options how often, and the knobs
    /// @param listener is told how far it is
    public static CampaignResult run(Scenario scenario, CampaignOptions options, ProgressListener listener) {
        throw new UnsupportedOperationException("in work " + scenario.name() + options + listener);
    }
}
