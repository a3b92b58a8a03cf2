package forklore.cli.command;

import forklore.cli.report.OddsText;
import forklore.engine.verdict.Verdict;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore odds`: the exact probability of every outcome.
final class OddsCommand extends ScenarioCommand {

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(CheckCommand.maxStates());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore odds orphaned-lock", "forklore odds ./mine.fork --json", "forklore odds printed-twice --quiet"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        Verdict verdict = invocation.judge(script.scenario(), CheckCommand.limits(parsed));
        if (invocation.globals().json()) {
            invocation.sayJson(OddsText.record(List.of(verdict), script.file()));
        } else {
            invocation.say(OddsText.lines(verdict, invocation.paint(), invocation.columns()));
        }
        return OddsText.known(verdict) ? Exit.HOLDS : Exit.LIMIT;
    }
}
