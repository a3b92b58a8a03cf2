package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.compare.Agreement;
import forklore.engine.trace.RunLog;
import forklore.runner.Campaign;
import forklore.runner.CampaignJob;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignPool;
import forklore.runner.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// A few runs of every scenario with everything that this machine has: nothing that the model excludes
/// is ever seen.
///
/// The usual compiler comes first, then the other C libraries and allocators, then one Python after
/// the other, the
/// newest first. When the time is up the rest is left out, and said.
class ShortCampaignTests {

    private static final int TIMES = 5;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(90);

    @BeforeEach
    void needsACompiler() {
        Demos.assumeCompiler();
    }

    /// What was seen of some jobs.
    private static final class Seen implements CampaignPool.Listener {

        private final List<CampaignJob> jobs;
        private final List<String> contradictions;
        private final List<String> refusals;

        Seen(List<CampaignJob> jobs, List<String> contradictions, List<String> refusals) {
            this.jobs = jobs;
            this.contradictions = contradictions;
            this.refusals = refusals;
        }

        @Override
        public void seen(int job, RunLog log, boolean finished) {
            if (finished) {
                Agreement agreement = Agreement.of(Verdicts.of(jobs.get(job).linked()), log);
                for (Agreement.Row row : agreement.contradictions()) {
                    contradictions.add(log.fileName() + ": " + row.outcome() + ", " + row.times() + " times");
                }
            }
        }

        @Override
        public void refused(int job, String reason, String whatToDo) {
            refusals.add(jobs.get(job).fileName() + ": " + reason);
        }

        @Override
        public void progressed(int done, int total) {
            // Nobody watches.
        }
    }

    @Test
    void nothingIsSeenThoughItIsImpossible(TestReporter reporter) {
        List<CampaignJob> jobs = CatalogueJobs.all(Targets.find(List.of()), CampaignOptions.DEFAULT.withTimes(TIMES));
        List<String> contradictions = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        int workers = Runtime.getRuntime().availableProcessors();
        long end = System.nanoTime() + MOST_NANOS;
        int done = 0;
        while (done < jobs.size() && System.nanoTime() < end) {
            List<CampaignJob> part = jobs.subList(done, Math.min(jobs.size(), done + 2 * workers));
            CampaignPool.run(part, workers, Campaign::run, new Seen(part, contradictions, refusals));
            done += part.size();
        }
        if (done < jobs.size()) {
            reporter.publishEntry(
                    "left out", (jobs.size() - done) + " of " + jobs.size() + " campaigns: the time was up");
        }
        assertThat(done).isPositive();
        assertThat(refusals).isEmpty();
        assertThat(contradictions).as("seen though impossible").isEmpty();
    }
}
