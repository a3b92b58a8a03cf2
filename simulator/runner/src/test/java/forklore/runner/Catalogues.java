package forklore.runner;

import forklore.catalogue.Catalogue;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Language;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.util.List;

/// The scenarios of the catalogue on their platforms.
final class Catalogues {

    private static final List<Platform> PLATFORMS = Catalogue.load().platforms().stream()
            .map(entry -> Reader.readPlatform(entry.name() + ".fork", entry.text()))
            .map(reading -> ((PlatformReading.Parsed) reading).platform())
            .toList();

    private Catalogues() {}

    static Linked linked(String name, String platform) {
        return linked(Runs.catalogue(name), platform);
    }

    private static Linked linked(Scenario scenario, String platform) {
        return ((Linking.Complete) Linker.link(scenario, PLATFORMS, platform)).linked();
    }

    /// {@return every scenario that runs in C and names the platform}
    static List<Linked> all(String platform) {
        return Catalogue.load().names().stream()
                .map(Runs::catalogue)
                .filter(scenario -> scenario.languages().contains(Language.C))
                .filter(scenario -> scenario.platforms().contains(platform))
                .map(scenario -> linked(scenario, platform))
                .toList();
    }

    static Verdict verdict(Linked linked) {
        return Judge.judge(linked, Limits.DEFAULT);
    }

    /// {@return the shortest run to an outcome}
    static Path shortest(Linked linked, String outcome) {
        return verdict(linked).outcomes().stream()
                .filter(each -> each.outcome().name().equals(outcome))
                .findFirst()
                .flatMap(Verdict.OutcomeVerdict::shortest)
                .orElseThrow();
    }
}
