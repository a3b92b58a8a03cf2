package forklore.cli.command;

import forklore.cli.output.Bar;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.CampaignText;
import forklore.engine.compare.Agreement;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore run`: the generated C program, many times, free of any steering.
final class RunCommand extends ScenarioCommand {

    private static final String TIMES = "--times";
    private static final String SEED = "--seed";
    private static final String JITTER = "--jitter";
    private static final String DEADLINE = "--deadline";
    private static final String RECORD = "--record";
    private static final CampaignOptions USUAL = CampaignOptions.DEFAULT;

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(Arguments.number(
                TIMES, "N", 1, CampaignOptions.MAX_TIMES, "How many runs (usual: " + USUAL.times() + ")."));
        spec.addOption(Arguments.number(
                SEED, "N", 0, Integer.MAX_VALUE, "The seed of the jitter (usual: " + USUAL.seed() + ")."));
        spec.addOption(Arguments.number(
                JITTER,
                "MICROSECONDS",
                0,
                CampaignOptions.MAX_JITTER_MICROS,
                "Each thread spins before each step for a random time up to this, so that the threads meet in"
                        + " different ways; 0 leaves it to the kernel (usual: " + USUAL.jitterMicros() + ")."));
        spec.addOption(Arguments.number(
                DEADLINE,
                "MILLISECONDS",
                1,
                CampaignOptions.MAX_DEADLINE_MILLIS,
                "Give a run up after so long (usual: " + USUAL.deadlineMillis() + ")."));
        Platforms.declareOne(spec);
        spec.addOption(Arguments.text(RECORD, "FILE", "Write what was seen, with its environment, to that file."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore run orphaned-lock",
            "forklore run printed-twice --times 5000 --jitter 0",
            "forklore run ./mine.fork --record mine.observed --json"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        CampaignOptions options = new CampaignOptions(
                parsed.matchedOptionValue(TIMES, USUAL.times()),
                parsed.matchedOptionValue(SEED, (int) USUAL.seed()),
                parsed.matchedOptionValue(JITTER, USUAL.jitterMicros()),
                parsed.matchedOptionValue(DEADLINE, USUAL.deadlineMillis()));
        Optional<Path> file = parsed.hasMatchedOption(RECORD)
                ? Optional.of(invocation.file(parsed.matchedOptionValue(RECORD, "")))
                : Optional.empty();
        return switch (new Platforms(invocation).real(parsed, script)) {
            case Platforms.Answer.Refused(Exit exit, var _) -> exit;
            case Platforms.Answer.Found(var settings, var _) -> campaign(invocation, settings, options, file);
        };
    }

    /// Runs a campaign and prints what came of it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param settings the scenario on the platforms to ask the model about: that of the C library here is
    ///     taken, or else the first
    /// @param options how often, and the knobs
    /// @param file where to write the log, if anywhere
    /// @return how it ended
    static Exit campaign(Invocation invocation, List<Setting> settings, CampaignOptions options, Optional<Path> file) {
        try (Interruption interruption = Interruption.listen(invocation)) {
            long start = System.nanoTime();
            ProgressListener listener = progress -> invocation.progress(bar(progress));
            CampaignResult result =
                    invocation.surroundings().realRuns().run(settings.getFirst().scenario(), options, listener);
            invocation.progress("");
            double seconds = (System.nanoTime() - start) / 1e9;
            return switch (result) {
                case CampaignResult.Completed(RunLog log) -> report(invocation, of(settings, log), log, seconds, file);
                case CampaignResult.Interrupted(RunLog log, String reason) -> {
                    boolean asked = interruption.asked() || Thread.interrupted();
                    Exit seen = report(invocation, of(settings, log), log, seconds, file);
                    String why = asked ? "interrupted" : reason;
                    invocation.report(Message.warning("stopped after " + Layout.count(log.runs(), "run") + ": " + why));
                    yield seen == Exit.DISAGREE ? seen : asked ? Exit.INTERRUPTED : Exit.LIMIT;
                }
                case CampaignResult.Unavailable(String reason, String whatToDo) -> {
                    invocation.report(unavailable(reason, whatToDo));
                    yield Exit.MISSING;
                }
            };
        }
    }

    /// {@return why nothing could be run}
    ///
    /// @param reason why, one sentence
    /// @param whatToDo a command or one sentence
    static Message unavailable(String reason, String whatToDo) {
        List<Message.Note> notes = new ArrayList<>(List.of(Message.why(reason), Message.next(whatToDo)));
        // What the machine lacks, the doctor knows; that a scenario has no program yet, it does not.
        notes.addAll(whatToDo.startsWith("forklore ") ? List.of() : List.of(Message.next("forklore doctor")));
        return Message.error("no real run is possible here", notes.toArray(Message.Note[]::new));
    }

    private static String bar(ProgressListener.Progress progress) {
        double share = (double) progress.done() / progress.times();
        return "  " + Bar.of(share, 20) + " " + Layout.grouped(progress.done()) + " of "
                + Layout.grouped(progress.times()) + " runs";
    }

    private static Exit report(
            Invocation invocation, Setting setting, RunLog log, double seconds, Optional<Path> file) {
        Verdict verdict = invocation.judge(setting, Limits.DEFAULT);
        Script script = setting.script();
        Agreement agreement = Agreement.of(verdict, stamped(log, verdict));
        if (invocation.globals().json()) {
            invocation.sayJson(CampaignText.record(agreement, Math.round(seconds * 1000) / 1000.0));
        } else {
            print(invocation, script, agreement, seconds);
        }
        if (file.isPresent() && !write(invocation, log, file.get())) {
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
        return agreement.unclear() == log.runs() && log.runs() > 0 ? Exit.LIMIT : Exit.HOLDS;
    }

    /// The C library says in the log what it is; the platform of that name is the one to compare with.
    private static Setting of(List<Setting> settings, RunLog log) {
        String libc = log.environment().getOrDefault("libc", "");
        List<String> names = List.of(libc.replace(' ', '-'), libc.split(" ")[0]);
        for (String name : names) {
            for (Setting setting : settings) {
                if (setting.platform().equals(name)) {
                    return setting;
                }
            }
        }
        return settings.getFirst();
    }

    /// The program that ran was made from the scenario, whatever platform the model is asked about.
    private static RunLog stamped(RunLog log, Verdict verdict) {
        return new RunLog(
                log.scenario(),
                verdict.hash(),
                verdict.platform(),
                log.language(),
                log.environment(),
                log.runs(),
                log.counts(),
                log.others());
    }

    private static void print(Invocation invocation, Script script, Agreement agreement, double seconds) {
        RunLog log = agreement.log();
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        invocation.say(invocation.paint().strong(Layout.count(log.runs(), "real run") + " of " + log.scenario())
                + " in " + time + ", as a " + log.language().toUpperCase(Locale.ROOT)
                + " program on this kernel");
        invocation.say("");
        invocation.say(CampaignText.lines(agreement, invocation.paint(), invocation.columns()));
        if (!invocation.globals().quiet()) {
            invocation.say("");
            invocation.say(CampaignText.environment(log, invocation.paint()));
            invocation.hint("forklore steer " + script.argument(), "forklore check " + script.argument());
        }
    }

    private static boolean write(Invocation invocation, RunLog log, Path file) {
        try {
            Files.writeString(file, log.text());
            return true;
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write the log to `" + file + "`",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("name a file in a folder that exists and that you may write to")));
            return false;
        }
    }

    private static Message disagreement(Script script) {
        return Message.error(
                "a real run did what the model says cannot happen",
                Message.why("either the model or the generated program is wrong, and both are ours"),
                Message.next("forklore run " + script.argument() + " --record evidence.log, and send the file"));
    }
}
