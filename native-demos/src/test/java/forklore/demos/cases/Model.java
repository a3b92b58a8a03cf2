package forklore.demos.cases;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the model says of a scenario on a platform. Each is searched once.
final class Model {

    private static final List<Platform> PLATFORMS = Catalogue.load().platforms().stream()
            .map(entry -> ((PlatformReading.Parsed) Reader.readPlatform(entry.path(), entry.text())).platform())
            .toList();

    private static final Map<String, List<String>> POSSIBLE = new TreeMap<>();

    private Model() {}

    /// {@return the outcomes that can happen there}
    ///
    /// @param scenario the name of a scenario
    /// @param platform the name of a platform
    static synchronized List<String> possible(String scenario, String platform) throws IOException {
        String key = scenario + "@" + platform;
        if (!POSSIBLE.containsKey(key)) {
            POSSIBLE.put(key, search(Cases.scenario(scenario), platform));
        }
        return POSSIBLE.get(key);
    }

    private static List<String> search(Scenario scenario, String platform) throws IOException {
        return switch (Linker.link(scenario, PLATFORMS, platform)) {
            case Linking.Complete complete ->
                Judge.judge(complete.linked(), Limits.DEFAULT).outcomes().stream()
                        .filter(Verdict.OutcomeVerdict::happens)
                        .map(each -> each.outcome().name())
                        .toList();
            case Linking.Refused refused ->
                throw new IOException(scenario.name() + " does not fit " + platform + ": " + refused.problems());
        };
    }
}
