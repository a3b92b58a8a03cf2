package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.SeriesText;
import forklore.engine.compare.Agreement;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.CampaignJob;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignPool;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Many scenarios on many targets: one line each as soon as it is done, a log each if a folder is named.
final class RunSeries implements CampaignPool.Listener {

    private final Invocation invocation;
    private final RunPlan plan;
    private final Optional<LogFolder> folder;
    private final List<CampaignJob> jobs = new ArrayList<>();
    private final Speedometer speed;
    private final List<Optional<RunLog>> logs = new ArrayList<>();
    private final List<Optional<Message>> failures = new ArrayList<>();
    private final List<Optional<Agreement>> agreements = new ArrayList<>();
    private final boolean[] done;
    private final RunNumbers wanted;
    private int printed;
    private int width;

    /// Makes one.
    ///
    /// @param invocation the surroundings and the global options
    /// @param plan what to run
    /// @param options how often, and the knobs
    /// @param shard which part of the runs
    /// @param folder where to write logs, if anywhere
    /// @param resume whether what lies there already is not done again
    RunSeries(
            Invocation invocation,
            RunPlan plan,
            CampaignOptions options,
            Shard shard,
            Optional<LogFolder> folder,
            boolean resume) {
        this.invocation = invocation;
        this.plan = plan;
        this.folder = folder;
        this.done = new boolean[plan.jobs().size()];
        this.wanted = shard.of(options.times());
        this.speed = new Speedometer(invocation, true);
        for (RunPlan.Entry entry : plan.jobs()) {
            CampaignJob job = entry.job(options, wanted);
            Optional<RunLog> before =
                    resume ? folder.flatMap(each -> each.find(job.fileName())).filter(job::fits) : Optional.empty();
            jobs.add(new CampaignJob(job.linked(), job.target(), options, wanted, before));
            logs.add(before);
            failures.add(Optional.empty());
            agreements.add(Optional.empty());
            width = Math.max(width, job.linked().scenario().name().length());
        }
    }

    /// Does all of it.
    ///
    /// @param workers how many at the same time
    /// @return how it ended
    Exit run(int workers) {
        if (folder.isPresent() && !writable(folder.get())) {
            return Exit.USAGE;
        }
        try (Interruption interruption = Interruption.listen(invocation)) {
            for (int i = 0; i < jobs.size(); i++) {
                done[i] = jobs.get(i).missing().size() == 0;
            }
            print();
            boolean whole =
                    CampaignPool.run(jobs, workers, invocation.surroundings().realRuns()::run, this);
            invocation.progress("");
            boolean asked = !whole && (interruption.asked() || Thread.interrupted());
            Arrays.fill(done, true);
            print();
            return conclude(whole, asked);
        }
    }

    private boolean writable(LogFolder target) {
        try {
            Files.createDirectories(target.folder());
            return true;
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot make the folder `" + target.folder() + "`",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("name a folder that you may write to with --out")));
            return false;
        }
    }

    @Override
    public void seen(int job, RunLog log, boolean finished) {
        logs.set(job, Optional.of(log));
        if (folder.isPresent()) {
            try {
                folder.get().write(log);
            } catch (IOException refused) {
                failures.set(
                        job,
                        Optional.of(Message.error(
                                "cannot write the log of " + log.scenario(),
                                Message.why("the system says: " + refused.getMessage()))));
            }
        }
        if (finished) {
            done[job] = true;
            invocation.progress("");
            print();
        }
    }

    @Override
    public void refused(int job, String reason, String whatToDo) {
        CampaignJob each = jobs.get(job);
        failures.set(
                job,
                Optional.of(Message.warning(
                        each.linked().scenario().name() + " with "
                                + each.target().label() + " was given up",
                        Message.why(reason),
                        Message.next(whatToDo))));
        done[job] |= logs.get(job).isEmpty();
    }

    @Override
    public void progressed(int runs, int total) {
        speed.show(runs, total);
    }

    /// Prints what is done, in the order of the plan.
    private void print() {
        for (; printed < done.length && done[printed]; printed++) {
            int job = printed;
            logs.get(job).ifPresent(log -> {
                Agreement agreement =
                        Agreement.of(invocation.judge(plan.jobs().get(job).setting(), Limits.DEFAULT), log);
                agreements.set(job, Optional.of(agreement));
                if (!invocation.globals().json()) {
                    invocation.say(SeriesText.lines(agreement, width, invocation.paint(), invocation.columns()));
                    invocation.surroundings().out().flush();
                }
            });
            failures.get(job).ifPresent(invocation::report);
        }
    }

    private Exit conclude(boolean whole, boolean asked) {
        List<Agreement> all = agreements.stream().flatMap(Optional::stream).toList();
        List<SeriesText.Gap> gaps = plan.gaps().stream()
                .map(each -> new SeriesText.Gap(each.scenario(), each.where(), each.reason()))
                .toList();
        if (invocation.globals().json()) {
            invocation.sayJson(SeriesText.record(all, gaps));
        } else {
            invocation.say("");
            if (!invocation.globals().quiet()) {
                invocation.say(SeriesText.gaps(gaps, invocation.paint(), invocation.columns()));
            }
            invocation.say(SeriesText.summary(all, gaps));
            folder.ifPresent(each -> invocation.hint("forklore compare --all --logs " + each.folder()));
        }
        if (asked) {
            invocation.report(Message.warning(
                    "interrupted; what was seen until then was counted",
                    Message.next("the same command with --resume goes on from there")));
        }
        boolean disagree = all.stream().anyMatch(each -> !each.contradictions().isEmpty());
        if (disagree) {
            invocation.report(disagreement());
        }
        boolean nothing =
                all.stream().allMatch(each -> each.unclear() == each.log().runs());
        boolean incomplete = !whole || failures.stream().anyMatch(Optional::isPresent) || nothing;
        return disagree ? Exit.DISAGREE : asked ? Exit.INTERRUPTED : incomplete ? Exit.LIMIT : Exit.HOLDS;
    }

    private static Message disagreement() {
        return Message.error(
                "a real run did what the model says cannot happen",
                Message.why("either the model or the generated program is wrong, and both are ours"),
                Message.next("send the logs of the scenarios that are marked, with a report"));
    }
}
