package forklore.cli.command;

import forklore.cli.report.OddsText;
import forklore.engine.verdict.Verdict;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore odds`: the exact probability of every outcome, and with `--timed` predicted rates beside it.
final class OddsCommand extends ScenarioCommand {

    @Override
    void declareOptions(CommandSpec spec) {
        Platforms.declareSeveral(spec);
        spec.addOption(CheckCommand.maxStates());
        TimedOdds.declare(spec);
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore odds orphaned-lock",
            "forklore odds ./mine.fork --all-platforms --json",
            "forklore odds how-long-you-hold-it --timed --processors 4"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        TimedOdds.check(parsed);
        return switch (new Platforms(invocation).several(parsed, script)) {
            case Platforms.Answer.Refused(Exit exit, var record) -> {
                if (invocation.globals().json()) {
                    record.ifPresent(invocation::sayJson);
                }
                yield exit;
            }
            case Platforms.Answer.Found(var settings, var _) ->
                parsed.hasMatchedOption(TimedOdds.TIMED)
                        ? new TimedOdds(invocation, parsed).run(script, settings)
                        : odds(invocation, parsed, script, settings);
        };
    }

    private static Exit odds(Invocation invocation, ParseResult parsed, Script script, List<Setting> settings) {
        List<Verdict> verdicts = settings.stream()
                .map(setting -> invocation.judge(setting, CheckCommand.limits(parsed)))
                .toList();
        if (invocation.globals().json()) {
            invocation.sayJson(OddsText.record(verdicts, script.file()));
        } else {
            invocation.say(OddsText.lines(verdicts, invocation.paint(), invocation.columns()));
        }
        return verdicts.stream().allMatch(OddsText::known) ? Exit.HOLDS : Exit.LIMIT;
    }
}
