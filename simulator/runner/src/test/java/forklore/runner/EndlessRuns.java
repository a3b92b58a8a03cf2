package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Judge;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// The program that [LeftoversTests] starts in a JVM of its own and then ends in all ways.
public final class EndlessRuns {

    private EndlessRuns() {}

    /// Works for very long, and says `running` once real processes exist.
    ///
    /// @param arguments `campaign` or `steered`
    public static void main(String[] arguments) {
        Scenario scenario = Runs.catalogue("orphaned-lock");
        if (arguments[0].equals("campaign")) {
            CampaignOptions options = CampaignOptions.DEFAULT.withTimes(CampaignOptions.MAX_TIMES);
            Campaign.run(scenario, options, progress -> say());
        } else {
            Path path = Judge.judge(scenario, Limits.DEFAULT).worst().orElseThrow();
            Steering.steer(scenario, path, step -> {
                if (step.step() == path.steps().size()) {
                    say();
                    waitForEver();
                }
            });
        }
    }

    private static void say() {
        try (FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
            output.write("running\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // Nobody listens any more: the test has seen enough.
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
