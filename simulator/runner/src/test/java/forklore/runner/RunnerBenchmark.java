package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Judge;
import forklore.runner.build.Builder;
import forklore.runner.build.Built;
import forklore.runner.build.Home;
import forklore.runner.world.Harness;
import java.io.IOException;
import java.util.Arrays;

/// Prints how many free runs a second the runner does, and how long a steered run takes.
///
/// The free runs stand beside a bare loop in the same process, in which nothing is watched, said or delayed: each turn
/// forks a process that creates as many threads and makes as many forks as the scenario does, ends by `_exit` like its
/// children, and is waited for. The two take turns. Only the ratio means something on a shared machine.
///
/// Start it as CONTRIBUTING.adoc says.
public final class RunnerBenchmark {

    private static final int ROUNDS = 9;
    private static final int LONGER = 4;
    private static final long PATIENCE_MILLIS = 60_000;

    private RunnerBenchmark() {}

    /// Runs it.
    ///
    /// @param arguments the number of runs of a round, 500 if absent
    /// @throws IOException if the program cannot be started
    /// @throws InterruptedException never
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        Scenario scenario = Runs.catalogue("orphaned-lock");
        if (Builder.build(
                        NativeProgram.of(scenario, Language.C),
                        Toolchain.usual().orElseThrow())
                instanceof Built.Ready ready) {
            free(ready, times);
            steered(scenario);
        } else {
            System.out.println("No C compiler: nothing was measured.");
        }
    }

    private static void free(Built.Ready ready, int times) throws IOException, InterruptedException {
        double[] bare = new double[ROUNDS];
        double[] free = new double[ROUNDS];
        double[] longer = new double[ROUNDS];
        double[] jittered = new double[ROUNDS];
        try (Harness harness = Harness.start(ready.command(), ready.environment(), Home.cache())) {
            perSecond(harness, times, 0);
            for (int i = 0; i < ROUNDS; i++) {
                harness.send("bare " + times + " 1 1");
                String answer = harness.next(PATIENCE_MILLIS).orElseThrow();
                bare[i] = times / (Long.parseLong(answer.split(" ")[1]) / 1e9);
                free[i] = perSecond(harness, times, 0);
                longer[i] = perSecond(harness, LONGER * times, 0);
                jittered[i] = perSecond(harness, times, CampaignOptions.DEFAULT.jitterMicros() * 1_000);
            }
        }
        System.out.printf(
                "a bare loop makes %.0f turns a second, each with 2 forks and a thread; free runs %.0f a second, "
                        + "ratio %.2f; with the default jitter %.0f, ratio %.2f (medians of %d rounds of %d)%n",
                median(bare),
                median(free),
                median(free) / median(bare),
                median(jittered),
                median(jittered) / median(bare),
                ROUNDS,
                times);
        System.out.printf(
                "%d times as many free runs take %.2f times as long%n", LONGER, LONGER * median(free) / median(longer));
    }

    private static double perSecond(Harness harness, int times, int jitterNanos)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        harness.send("free " + times + " 1 " + jitterNanos + " 5000");
        while (!harness.next(PATIENCE_MILLIS).orElseThrow().equals("finished")) {
            // One line for each run.
        }
        return times / ((System.nanoTime() - begin) / 1e9);
    }

    private static void steered(Scenario scenario) {
        Path path = Judge.judge(scenario, Limits.DEFAULT).worst().orElseThrow();
        double[] millis = new double[4 * ROUNDS];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            SteeringResult result = Steering.steer(scenario, path, StepListener.NONE);
            millis[i] = (System.nanoTime() - begin) / 1e6;
            if (!(result instanceof SteeringResult.Reproduced)) {
                throw new IllegalStateException(result.toString());
            }
        }
        System.out.printf(
                "steered run of %d steps, the start of the program included: %.1f ms (median of %d)%n",
                path.steps().size(), median(millis), millis.length);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
