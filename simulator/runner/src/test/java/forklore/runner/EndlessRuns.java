package forklore.runner;

import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Judge;

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
            var path = Judge.judge(scenario, Limits.DEFAULT).worst().orElseThrow();
            Steering.steer(scenario, path, step -> {
                if (step.step() == path.steps().size()) {
                    say();
                    waitForEver();
                }
            });
        }
    }

    private static void say() {
        System.out.println("running");
    }

    private static void waitForEver() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
