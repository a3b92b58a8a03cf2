package forklore.runner;

import forklore.engine.trace.RunLog;

/// What came of a campaign.
public sealed interface CampaignResult {

    /// All runs were done.
    ///
    /// @param log what was seen
    record Completed(RunLog log) implements CampaignResult {}

    /// It stopped early; nothing it started is left.
    ///
    /// @param log what was seen until then
    /// @param reason why, one plain sentence
    record Interrupted(RunLog log, String reason) implements CampaignResult {}

    /// No run could be done on this machine.
    ///
    /// @param reason why, one plain sentence
    /// @param whatToDo what to do next: a command or one plain sentence
    record Unavailable(String reason, String whatToDo) implements CampaignResult {}
}
