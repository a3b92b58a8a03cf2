package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.RatesText;
import forklore.cli.report.RatesText.Timed;
import forklore.engine.model.Fingerprint;
import forklore.engine.rates.Assumptions;
import forklore.engine.rates.Effort;
import forklore.engine.rates.Forecast;
import forklore.engine.trace.RunLog;
import forklore.runner.CampaignOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore odds --timed`: how often each outcome happens when every step takes its time, beside the exact odds and
/// what was measured.
final class TimedOdds {

    static final String TIMED = "--timed";
    private static final String PROCESSORS = "--processors";
    private static final String RUNS = "--runs";
    private static final String SEED = "--seed";
    private static final String JITTER = "--jitter";
    private static final String LOG = "--log";

    /// How the environment of a log says what was added before each step.
    private static final Pattern JITTER_OF_LOG = Pattern.compile("0 to (\\d{1,7}) microseconds.*");

    private final Invocation invocation;
    private final ParseResult parsed;

    TimedOdds(Invocation invocation, ParseResult parsed) {
        this.invocation = invocation;
        this.parsed = parsed;
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Arguments.flag(
                "Predict rates too: simulate runs in which steps take time (`work 10us`) and threads share processors.",
                TIMED));
        spec.addOption(Arguments.number(
                PROCESSORS,
                "N",
                1,
                Assumptions.MAX_PROCESSORS,
                "With " + TIMED + ": how many threads can run at a time (usual: " + Assumptions.USUAL.processors()
                        + ")."));
        spec.addOption(Arguments.number(
                RUNS,
                "N",
                1,
                Effort.MAX_RUNS,
                "With " + TIMED + ": how many runs are simulated (usual: " + Effort.USUAL.runs() + ")."));
        spec.addOption(Arguments.number(
                SEED,
                "N",
                0,
                Integer.MAX_VALUE,
                "With " + TIMED + ": what chance begins with (usual: " + Effort.USUAL.seed() + ")."));
        spec.addOption(Arguments.number(
                JITTER,
                "MICROSECONDS",
                0,
                CampaignOptions.MAX_JITTER_MICROS,
                "With " + TIMED + ": before each step a thread spins for a random time up to this (usual: what the"
                        + " real runs beside it did, else 0)."));
        spec.addOption(Arguments.text(
                LOG,
                "FILE",
                "With " + TIMED + ": the log of real runs to set beside it (usual: those that come with Forklore)."));
    }

    /// Complains about an option that means nothing without [#TIMED].
    static void check(ParseResult parsed) {
        for (String option : List.of(PROCESSORS, RUNS, SEED, JITTER, LOG)) {
            if (parsed.hasMatchedOption(option) && !parsed.hasMatchedOption(TIMED)) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "`" + option + "` is for predicted rates; add " + TIMED + ", or leave it out");
            }
        }
    }

    /// What to set beside the forecast.
    private sealed interface Measured {
        /// These logs, perhaps none.
        record Logs(List<RunLog> logs) implements Measured {}

        /// The file that was named is of no use; it was said why.
        record Refused() implements Measured {}
    }

    /// Predicts and prints.
    ///
    /// @param script the scenario
    /// @param settings it on its platforms, at least one
    Exit run(Script script, List<Setting> settings) {
        return switch (measured(script)) {
            case Measured.Refused _ -> Exit.USAGE;
            case Measured.Logs(var logs) -> {
                List<Timed> timed = settings.stream()
                        .map(setting -> new Timed(
                                invocation.judge(setting, CheckCommand.limits(parsed)), forecast(setting, logs), logs))
                        .toList();
                print(script, timed);
                yield timed.stream().allMatch(Timed::known) ? Exit.HOLDS : Exit.LIMIT;
            }
        };
    }

    private void print(Script script, List<Timed> timed) {
        if (invocation.globals().json()) {
            invocation.sayJson(RatesText.record(timed, script.file()));
            return;
        }
        invocation.say(RatesText.lines(timed, invocation.paint(), invocation.columns()));
        if (timed.stream().anyMatch(each -> each.logs().isEmpty())) {
            invocation.hint("forklore run " + script.argument() + " --jitter 0 --record measured.log");
        }
    }

    private Forecast forecast(Setting setting, List<RunLog> logs) {
        Effort effort = Effort.USUAL
                .withRuns(parsed.matchedOptionValue(RUNS, Effort.USUAL.runs()))
                .withSeed(parsed.matchedOptionValue(SEED, (int) Effort.USUAL.seed()));
        int jitter = parsed.matchedOptionValue(JITTER, jitter(logs));
        Assumptions assumptions = Assumptions.USUAL
                .withProcessors(parsed.matchedOptionValue(PROCESSORS, Assumptions.USUAL.processors()))
                .withCosts(Assumptions.USUAL.costs().withJitter(jitter));
        try (Ticker _ = Ticker.start(invocation, "simulating runs")) {
            return Forecast.of(setting.linked(), assumptions, effort);
        } finally {
            invocation.progress("");
        }
    }

    /// What the real runs added before each step, if all of them did the same; a forecast for them must add it too.
    private static int jitter(List<RunLog> logs) {
        OptionalInt common = OptionalInt.empty();
        for (RunLog log : logs) {
            Matcher said = JITTER_OF_LOG.matcher(log.environment().getOrDefault("jitter", ""));
            int jitter = said.matches() ? Integer.parseInt(said.group(1)) : 0;
            if (common.isPresent() && common.getAsInt() != jitter) {
                return 0;
            }
            common = OptionalInt.of(jitter);
        }
        return common.orElse(0);
    }

    private Measured measured(Script script) {
        String hash = Fingerprint.of(script.scenario());
        if (!parsed.hasMatchedOption(LOG)) {
            return new Measured.Logs(RecordedRuns.of(script.scenario().name(), hash));
        }
        String name = parsed.matchedOptionValue(LOG, "");
        Path file = invocation.file(name);
        Optional<RunLog> log = RecordedRuns.read(file);
        if (log.isEmpty()) {
            invocation.report(Message.error(
                    "`" + name + "` is no log of real runs",
                    Message.why("it cannot be read, or its first line is not `forklore-log 1`"),
                    Message.next("forklore run " + script.argument() + " --record " + name)));
            return new Measured.Refused();
        }
        List<String> strange = strange(log.get(), script, hash);
        if (!strange.isEmpty()) {
            invocation.report(Message.error(
                    "the log `" + name + "` is of another program",
                    Message.why(String.join("; ", strange)),
                    Message.next("forklore run " + script.argument() + " --record " + name)));
            return new Measured.Refused();
        }
        return new Measured.Logs(List.of(log.get()));
    }

    private static List<String> strange(RunLog log, Script script, String hash) {
        List<String> strange = new ArrayList<>();
        if (!log.scenario().equals(script.scenario().name())) {
            strange.add("it is of the scenario `" + log.scenario() + "`, not of `"
                    + script.scenario().name() + "`");
        } else if (!log.hash().equals(hash)) {
            strange.add("it is of another version: its hash is " + log.hash() + ", that of the file " + hash);
        }
        return strange;
    }
}
