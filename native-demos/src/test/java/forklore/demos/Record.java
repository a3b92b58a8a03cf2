package forklore.demos;

import forklore.engine.model.Language;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.Campaign;
import forklore.runner.CampaignJob;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignPool;
import forklore.runner.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records the logs in `observed`: runs each scenario with everything that this machine has, and
/// writes what was seen.
/// What is recorded already, of the same programs on the same machine, is not run again.
///
/// It is no test; this starts it: `./mvnw -q -Precord -pl native-demos -am process-test-classes`.
public final class Record {

    private static final int TIMES_IN_C = Integer.getInteger("forklore.record.c", 1_000);
    private static final int TIMES_IN_PYTHON = Integer.getInteger("forklore.record.python", 200);

    private Record() {}

    /// Records all of them, or those that are named.
    ///
    /// @param names names of scenarios; none means all
    /// @throws IOException if one cannot be run or written
    public static void main(String[] names) throws IOException {
        List<CampaignJob> jobs = new ArrayList<>();
        for (CampaignJob job : CatalogueJobs.all(Targets.find(List.of()), CampaignOptions.DEFAULT)) {
            String name = job.linked().scenario().name();
            if (names.length == 0 || List.of(names).contains(name)) {
                jobs.add(wanted(job));
            }
        }
        List<String> failures = new ArrayList<>();
        int workers = Runtime.getRuntime().availableProcessors();
        CampaignPool.run(jobs, workers, Campaign::run, new Writer(jobs, failures));
        if (!failures.isEmpty()) {
            throw new IOException(String.join("\n", failures));
        }
    }

    private static CampaignJob wanted(CampaignJob job) throws IOException {
        int times = job.target().language() == Language.C ? TIMES_IN_C : TIMES_IN_PYTHON;
        CampaignJob whole =
                new CampaignJob(job.linked(), job.target(), job.options(), RunNumbers.of(1, times), Optional.empty());
        Path file = Demos.OBSERVED.resolve(whole.fileName());
        Optional<RunLog> before =
                Files.exists(file) ? RunLog.parse(Files.readString(file)).filter(whole::fits) : Optional.empty();
        return new CampaignJob(job.linked(), job.target(), job.options(), whole.wanted(), before);
    }

    /// Writes each log when it is whole, so that what was recorded before stands until then.
    private record Writer(List<CampaignJob> jobs, List<String> failures) implements CampaignPool.Listener {

        @Override
        public void seen(int job, RunLog log, boolean finished) {
            if (finished) {
                try {
                    Files.createDirectories(Demos.OBSERVED);
                    Files.writeString(Demos.OBSERVED.resolve(log.fileName()), log.text());
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
        }

        @Override
        public void refused(int job, String reason, String whatToDo) {
            failures.add(jobs.get(job).fileName() + ": " + reason + " " + whatToDo);
        }

        @Override
        public void progressed(int done, int total) {
            // The build says nothing while it works.
        }
    }
}
