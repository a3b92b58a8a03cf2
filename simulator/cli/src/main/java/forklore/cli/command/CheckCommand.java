package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.VerdictCode;
import forklore.cli.report.VerdictRecord;
import forklore.cli.report.VerdictText;
import forklore.engine.machine.Limits;
import forklore.engine.verdict.Verdict;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `forklore check`: searches every interleaving and says whether everything that is claimed holds.
final class CheckCommand extends ScenarioCommand {

    private static final String MAX_STATES = "--max-states";

    /// More states than this do not fit into the memory of any machine this runs on.
    private static final int MOST_STATES = 1_000_000_000;

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(maxStates());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore check orphaned-lock",
            "forklore check ./mine.fork --max-states 100000",
            "forklore check printed-twice --json | jq .outcomes"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        Verdict verdict = invocation.judge(
                new Setting(script, forklore.engine.platform.Linked.core(script.scenario())), limits(parsed));
        if (invocation.globals().json()) {
            invocation.sayJson(VerdictRecord.of(verdict, script.file()));
        } else if (invocation.globals().quiet()) {
            invocation.say(headline(verdict));
        } else {
            invocation.say(VerdictText.of(verdict, script.argument(), invocation.paint(), invocation.columns(), true));
        }
        return exit(verdict);
    }

    /// {@return how a check ends}
    static Exit exit(Verdict verdict) {
        return switch (verdict.status()) {
            case HOLDS -> Exit.HOLDS;
            case DOES_NOT_HOLD -> Exit.DOES_NOT_HOLD;
            case LIMIT -> Exit.LIMIT;
        };
    }

    /// {@return the option for the bound of the search}
    static OptionSpec maxStates() {
        return Arguments.number(
                MAX_STATES, "N", 1, MOST_STATES, "Stop after so many states (usual: " + Limits.DEFAULT.states() + ").");
    }

    /// {@return the bounds that were asked for}
    static Limits limits(ParseResult parsed) {
        int states = parsed.matchedOptionValue(MAX_STATES, Limits.DEFAULT.states());
        return new Limits(states, Limits.DEFAULT.processes());
    }

    private static Message headline(Verdict verdict) {
        Message.Level level = verdict.status() == Verdict.Status.HOLDS ? Message.Level.VERDICT : Message.Level.REFUTED;
        return new Message(
                level,
                VerdictCode.of(verdict).code(),
                verdict.scenario().name() + ": " + VerdictText.headline(verdict),
                "",
                List.of(),
                List.of());
    }
}
