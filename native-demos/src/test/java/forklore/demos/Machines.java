package forklore.demos;

import forklore.engine.compare.Agreement;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.util.Optional;

/// Scenarios on what this machine has to run them with, and on the platforms that describe it.
final class Machines {

    private Machines() {}

    /// {@return the scenario on the first platform of the target that it names; empty if it names none}
    static Optional<Linked> linked(Scenario scenario, Target target) {
        return target.platforms().stream()
                .filter(scenario.platforms()::contains)
                .findFirst()
                .map(platform -> linked(scenario, platform));
    }

    /// {@return the scenario on a platform that it fits}
    static Linked linked(Scenario scenario, String platform) {
        return CatalogueJobs.link(scenario, platform);
    }

    /// {@return why an interpreter cannot run the program of the scenario, if it cannot}
    static Optional<String> gap(Scenario scenario, Target interpreter) {
        return Targets.lack(scenario, interpreter);
    }

    /// {@return what real runs and the model say of each other}
    static Agreement agreement(Linked linked, Target target, CampaignOptions options) {
        CampaignResult result = Campaign.run(linked, target, options, ProgressListener.NONE);
        RunLog log = switch (result) {
            case CampaignResult.Completed completed -> completed.log();
            case CampaignResult.Interrupted interrupted -> throw new AssertionError(interrupted.reason());
            case CampaignResult.Unavailable unavailable ->
                throw new AssertionError(unavailable.reason() + " " + unavailable.whatToDo());
        };
        return Agreement.of(Verdicts.of(linked), log);
    }
}
