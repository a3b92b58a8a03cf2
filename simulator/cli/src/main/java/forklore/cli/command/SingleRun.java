package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.CampaignText;
import forklore.engine.compare.Agreement;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.engine.verdict.Verdict;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignPool;
import forklore.runner.FastRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One scenario on one target: a histogram beside the odds.
final class SingleRun implements CampaignPool.Listener {

    private final Invocation invocation;
    private final Setting setting;
    private final Speedometer speed;
    private Optional<RunLog> log = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private String whatToDo = "";

    private SingleRun(Invocation invocation, Setting setting) {
        this.invocation = invocation;
        this.setting = setting;
        this.speed = new Speedometer(invocation, false);
    }

    /// Runs it and prints what came of it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param entry the scenario and the target
    /// @param options how often, and the knobs
    /// @param jobs how many runs at the same time
    /// @param file where to write the log, if anywhere
    /// @return how it ended
    static Exit run(
            Invocation invocation, RunPlan.Entry entry, CampaignOptions options, int jobs, Optional<Path> file) {
        return new SingleRun(invocation, entry.setting()).run(entry, options, jobs, file);
    }

    private Exit run(RunPlan.Entry entry, CampaignOptions options, int jobs, Optional<Path> file) {
        if (options.fast()) {
            FastRuns.gap(setting.linked(), entry.target())
                    .ifPresent(gap -> invocation.report(Message.warning(
                            "--fast changes nothing for " + setting.script().argument(), Message.why(gap))));
        }
        try (Interruption interruption = Interruption.listen(invocation)) {
            long start = System.nanoTime();
            RunNumbers wanted = RunNumbers.of(1, options.times());
            boolean whole = CampaignPool.run(
                    List.of(entry.job(options, wanted)),
                    jobs,
                    invocation.surroundings().realRuns()::run,
                    this);
            invocation.progress("");
            double seconds = (System.nanoTime() - start) / 1e9;
            if (log.isEmpty() && reason.isPresent()) {
                invocation.report(RunCommand.unavailable(reason.get(), whatToDo));
                return Exit.MISSING;
            }
            boolean asked = !whole && (interruption.asked() || Thread.interrupted());
            Exit seen = log.map(each -> report(each, seconds, file)).orElse(Exit.LIMIT);
            if (whole && reason.isEmpty()) {
                return seen;
            }
            int runs = log.map(RunLog::runs).orElse(0);
            String why = asked ? "interrupted" : reason.orElse("interrupted");
            invocation.report(Message.warning("stopped after " + Layout.count(runs, "run") + ": " + why));
            return seen == Exit.DISAGREE ? seen : asked ? Exit.INTERRUPTED : Exit.LIMIT;
        }
    }

    @Override
    public void seen(int job, RunLog sum, boolean finished) {
        log = Optional.of(sum);
    }

    @Override
    public void refused(int job, String why, String next) {
        reason = Optional.of(why);
        whatToDo = next;
    }

    @Override
    public void progressed(int done, int total) {
        speed.show(done, total);
    }

    private Exit report(RunLog seen, double seconds, Optional<Path> file) {
        Verdict verdict = invocation.judge(setting, Limits.DEFAULT);
        Script script = setting.script();
        Agreement agreement = Agreement.of(verdict, seen);
        if (invocation.globals().json()) {
            invocation.sayJson(CampaignText.record(agreement, Math.round(seconds * 1000) / 1000.0));
        } else {
            print(script, agreement, seconds);
        }
        if (file.isPresent() && !write(seen, file.get())) {
            return Exit.USAGE;
        }
        if (!agreement.contradictions().isEmpty()) {
            invocation.report(disagreement(script));
            return Exit.DISAGREE;
        }
        if (agreement.unclear() > 0) {
            invocation.report(Message.warning(
                    Layout.count(agreement.unclear(), "run") + " could not be judged",
                    Message.why("they were given up, or the machine refused something; they count for nothing"),
                    Message.next(
                            "forklore run " + script.argument() + " --deadline 20000, or on a machine less busy")));
        }
        return agreement.unclear() == seen.runs() && seen.runs() > 0 ? Exit.LIMIT : Exit.HOLDS;
    }

    private void print(Script script, Agreement agreement, double seconds) {
        RunLog seen = agreement.log();
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        invocation.say(invocation.paint().strong(Layout.count(seen.runs(), "real run") + " of " + seen.scenario())
                + " in " + time + ", as a " + language(seen) + " program on this kernel");
        invocation.say("");
        invocation.say(CampaignText.lines(agreement, invocation.paint(), invocation.columns()));
        if (!invocation.globals().quiet()) {
            invocation.say("");
            invocation.say(CampaignText.environment(seen, invocation.paint()));
            invocation.hint("forklore steer " + script.argument(), "forklore check " + script.argument());
        }
    }

    private static String language(RunLog log) {
        return log.language().substring(0, 1).toUpperCase(Locale.ROOT)
                + log.language().substring(1);
    }

    private boolean write(RunLog seen, Path file) {
        try {
            Files.writeString(file, seen.text());
            return true;
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write the log to `" + file + "`",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("name a file in a folder that exists and that you may write to")));
            return false;
        }
    }

    /// {@return what to say when model and machine disagree}
    ///
    /// @param script the scenario
    static Message disagreement(Script script) {
        return Message.error(
                "a real run did what the model says cannot happen",
                Message.why("either the model or the generated program is wrong, and both are ours"),
                Message.next("forklore run " + script.argument() + " --record evidence.log, and send the file"));
    }
}
