package forklore.demos;

import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Records the logs in `observed`: runs each scenario that runs in C and writes what was seen.
///
/// It is no test; this starts it: `./mvnw -q -Precord -pl native-demos -am process-test-classes`.
public final class Record {

    private static final int TIMES = 5_000;

    private Record() {}

    static String fileName(Scenario scenario) {
        return scenario.name() + ".core.c.log";
    }

    /// Records all of them, or those that are named.
    ///
    /// @param names names of scenarios; none means all
    /// @throws IOException if one cannot be run or written
    public static void main(String[] names) throws IOException {
        for (Scenario scenario : Demos.scenarios()) {
            if (names.length == 0 || List.of(names).contains(scenario.name())) {
                record(scenario);
            }
        }
    }

    private static void record(Scenario scenario) throws IOException {
        CampaignOptions options = CampaignOptions.DEFAULT.withTimes(TIMES);
        switch (Campaign.run(scenario, options, ProgressListener.NONE)) {
            case CampaignResult.Completed completed -> write(scenario, completed.log());
            case CampaignResult.Interrupted interrupted -> throw new IOException(interrupted.reason());
            case CampaignResult.Unavailable unavailable ->
                throw new IOException(unavailable.reason() + " " + unavailable.whatToDo());
        }
    }

    private static void write(Scenario scenario, RunLog log) throws IOException {
        Files.createDirectories(Demos.OBSERVED);
        Files.writeString(Demos.OBSERVED.resolve(fileName(scenario)), log.text());
    }
}
