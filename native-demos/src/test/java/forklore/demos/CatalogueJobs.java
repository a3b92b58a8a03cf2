package forklore.demos;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.trace.RunNumbers;
import forklore.runner.CampaignJob;
import forklore.runner.CampaignOptions;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every scenario of the catalogue with everything that a machine has to run it.
final class CatalogueJobs {

    static final List<Platform> PLATFORMS = Catalogue.load().platforms().stream()
            .map(entry -> Reader.readPlatform(entry.path(), entry.text()))
            .map(reading -> ((PlatformReading.Parsed) reading).platform())
            .toList();

    private CatalogueJobs() {}

    /// {@return one job for each scenario and target that it runs with, target by target}
    ///
    /// @param targets what the machine has
    /// @param options how often, and the knobs
    static List<CampaignJob> all(Targets targets, CampaignOptions options) {
        List<CampaignJob> jobs = new ArrayList<>();
        for (Target target : targets.found()) {
            for (Scenario scenario : Demos.scenarios(target.language())) {
                Optional<String> platform = Targets.platform(scenario, target);
                if (platform.isPresent()
                        && Targets.matters(scenario, target)
                        && Targets.lack(scenario, target).isEmpty()
                        && Targets.outside(scenario, target).isEmpty()) {
                    jobs.add(new CampaignJob(
                            link(scenario, platform.get()),
                            target,
                            options,
                            RunNumbers.of(1, options.times()),
                            Optional.empty()));
                }
            }
        }
        return jobs;
    }

    /// {@return a scenario on a platform that it names}
    static Linked link(Scenario scenario, String platform) {
        return switch (Linker.link(scenario, PLATFORMS, platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new AssertionError(scenario.name() + " on " + platform + ": " + refused.problems());
        };
    }
}
