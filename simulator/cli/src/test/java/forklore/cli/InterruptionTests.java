package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.command.Surroundings;
import forklore.cli.output.Terminal;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.tool.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A process of its own is asked to end, as Ctrl-C asks it; what it had seen must come out before it is gone.
class InterruptionTests {

    private static final int TERMINATED = 128 + 15;

    @Test
    void aCampaignThatIsAskedToStopPrintsWhatItHasSeen() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongCampaign.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(LongCampaign.STARTED);
            // The handle does not close the streams, as the process itself would.
            process.toHandle().destroy();
            String rest = String.join("\n", said.lines().toList());
            assertThat(rest)
                    .contains("2 real runs of orphaned-lock", "both-finish", "stopped after 2 runs: interrupted");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    /// `forklore run orphaned-lock` on a machine that sees two runs and then none until it is interrupted.
    static final class LongCampaign extends FakeRuns {

        static final String STARTED = "started";

        private LongCampaign() {}

        public static void main(String[] arguments) {
            Surroundings surroundings = new Surroundings(
                    Map.of(), System.in, System.out, System.err, Terminal.NONE, Path.of(""), new LongCampaign());
            System.exit(Cli.run(new String[] {"run", "orphaned-lock"}, surroundings));
        }

        @Override
        public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
            System.out.println(STARTED);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            RunLog log = log(linked, 2, List.of(new RunLog.Count("both-finish", 2)), List.of());
            return new CampaignResult.Interrupted(log, "It was asked to stop.");
        }
    }
}
