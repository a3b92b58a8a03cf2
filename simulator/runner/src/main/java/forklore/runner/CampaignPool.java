package forklore.runner;

import forklore.engine.platform.Linked;
import forklore.engine.trace.Merge;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Does the runs of many scenarios on many targets, a few at a time, in small parts: what a part has seen is handed on
/// when it is done, so that a campaign that is cut off loses little.
public final class CampaignPool {

    /// The most runs of a part. Starting a harness costs as much as a hundred runs in C.
    private static final int PART = 2_000;

    private static final long TICK_MILLIS = 200;
    private static final long END_SECONDS = 60;

    private final List<CampaignJob> jobs;
    private final Machine machine;
    private final Listener listener;
    private final List<Optional<RunLog>> logs = new ArrayList<>();
    private final int[] open;
    private final boolean[] refused;
    private final AtomicIntegerArray running;
    private int finished;
    private int total;

    private CampaignPool(List<CampaignJob> jobs, Machine machine, Listener listener) {
        this.jobs = List.copyOf(jobs);
        this.machine = machine;
        this.listener = listener;
        this.open = new int[jobs.size()];
        this.refused = new boolean[jobs.size()];
        this.running = new AtomicIntegerArray(jobs.size());
        jobs.forEach(job -> logs.add(job.before()));
    }

    /// Runs one part: [Campaign#run(Linked, Target, CampaignOptions, ProgressListener)].
    @FunctionalInterface
    public interface Machine {
        /// {@return what came of it}
        ///
        /// @param linked what to run, on the platform it is held against
        /// @param target what to run it with
        /// @param options how often, and the knobs
        /// @param progress is told how far it is
        CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener progress);
    }

    /// Is told what was seen, in the thread that called [CampaignPool#run].
    public interface Listener {

        /// Hears that a part of a job is done.
        ///
        /// @param job the number of the job, from 0
        /// @param log all that was seen of it so far, the runs before this campaign included
        /// @param finished whether nothing is left to do
        void seen(int job, RunLog log, boolean finished);

        /// Hears that a job could not be done, or was given up.
        ///
        /// @param job the number of the job, from 0
        /// @param reason why, one sentence
        /// @param whatToDo a command or one sentence
        void refused(int job, String reason, String whatToDo);

        /// Hears a few times a second how far it is.
        ///
        /// @param done the number of runs done in this campaign
        /// @param total the number of runs to do in it
        void progressed(int done, int total);
    }

    /// One part that is done.
    private record Part(int job, RunNumbers.Range range, CampaignResult result) {}

    /// Does all jobs.
    ///
    /// It works until all is done. An interrupt of the calling thread ends it early, with the flag set again, after
    /// the parts at work have handed on what they saw; every process it started is gone when it returns.
    ///
    /// @param jobs the jobs, in the order to begin them
    /// @param workers how many parts run at the same time, at least 1
    /// @param machine runs a part
    /// @param listener is told what was seen
    /// @return whether it came to its end
    public static boolean run(List<CampaignJob> jobs, int workers, Machine machine, Listener listener) {
        return new CampaignPool(jobs, machine, listener).run(workers);
    }

    private boolean run(int workers) {
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        CompletionService<Part> parts = new ExecutorCompletionService<>(executor);
        int pending = 0;
        try {
            pending = submitAll(parts, workers);
            while (pending > 0) {
                var part = parts.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (part != null) {
                    pending--;
                    take(part.get());
                }
                report();
            }
            return true;
        } catch (InterruptedException stop) {
            executor.shutdownNow();
            drain(executor, parts);
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException defect) {
            throw defect(defect);
        } finally {
            executor.shutdownNow();
        }
    }

    /// A job alone is cut into as many parts as there are workers; many jobs keep them all busy anyway.
    private int submitAll(CompletionService<Part> parts, int workers) {
        int cuts = Math.max(1, workers / Math.max(1, jobs.size()));
        int pending = 0;
        for (int job = 0; job < jobs.size(); job++) {
            RunNumbers missing = jobs.get(job).missing();
            int most = Math.clamp((missing.size() + cuts - 1) / cuts, 1, PART);
            List<RunNumbers.Range> ranges = missing.parts(most);
            open[job] = ranges.size();
            total += missing.size();
            int number = job;
            for (RunNumbers.Range range : ranges) {
                parts.submit(() -> part(number, range));
                pending++;
            }
        }
        return pending;
    }

    private Part part(int number, RunNumbers.Range range) {
        CampaignJob job = jobs.get(number);
        CampaignOptions options = job.options().withNumbers(range.first(), range.size());
        CampaignResult result =
                machine.run(job.linked(), job.target(), options, progress -> running.set(number, progress.done()));
        running.set(number, 0);
        return new Part(number, range, result);
    }

    private void take(Part part) {
        open[part.job()]--;
        switch (part.result()) {
            case CampaignResult.Completed completed -> add(part, completed.log());
            case CampaignResult.Interrupted interrupted -> {
                add(part, interrupted.log());
                refuse(part.job(), interrupted.reason(), "forklore doctor");
            }
            case CampaignResult.Unavailable unavailable ->
                refuse(part.job(), unavailable.reason(), unavailable.whatToDo());
        }
        finished += part.range().size();
    }

    private void refuse(int job, String reason, String whatToDo) {
        if (!refused[job]) {
            refused[job] = true;
            listener.refused(job, reason, whatToDo);
        }
    }

    private void add(Part part, RunLog log) {
        int job = part.job();
        if (log.runs() == 0) {
            return;
        }
        RunLog sum = logs.get(job)
                .map(before -> switch (Merge.of(before, log)) {
                    case Merge.Fits fits -> fits.log();
                    case Merge.Differs differs -> throw new IllegalStateException(differs.toString());
                })
                .orElse(log);
        logs.set(job, Optional.of(sum));
        listener.seen(
                job,
                sum,
                open[job] == 0 && jobs.get(job).wanted().minus(sum.numbers()).size() == 0);
    }

    private void report() {
        int done = finished;
        for (int i = 0; i < running.length(); i++) {
            done += running.get(i);
        }
        listener.progressed(Math.min(done, total), total);
    }

    /// The parts at work were interrupted and end at once; what they saw is not lost.
    private void drain(ExecutorService executor, CompletionService<Part> parts) {
        try {
            boolean _ = executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            for (var part = parts.poll(); part != null; part = parts.poll()) {
                if (part.get().result() instanceof CampaignResult.Interrupted interrupted) {
                    add(part.get(), interrupted.log());
                } else {
                    take(part.get());
                }
            }
        } catch (InterruptedException again) {
            // Somebody is in a hurry: the rest is lost, and valid without it.
        } catch (ExecutionException defect) {
            throw defect(defect);
        }
    }

    private static RuntimeException defect(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown.getCause());
    }
}
