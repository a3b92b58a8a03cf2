package forklore.cli.command;

import forklore.cli.report.Frames;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore play`: steps through a run in the terminal; whoever types is the scheduler.
final class PlayCommand extends ScenarioCommand {

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(Tokens.option());
        spec.addOption(CheckCommand.maxStates());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore play orphaned-lock",
            "forklore play orphaned-lock --no-input",
            "forklore play printed-twice --schedule TOKEN"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        boolean token = parsed.hasMatchedOption(Tokens.SCHEDULE);
        if (token) {
            return switch (Tokens.replay(invocation, script, parsed)) {
                case Tokens.Answer.Run(Path path) -> play(invocation, script, path, true);
                case Tokens.Answer.Refused(Exit exit) -> exit;
            };
        }
        // Without a token the plan is the run that a check would show. A check that stops early still has one.
        Limits limits = CheckCommand.limits(parsed);
        Path plan = invocation
                .judge(script.scenario(), limits)
                .worst()
                .orElseGet(() -> PlaySession.start(script.scenario()));
        return play(invocation, script, plan, false);
    }

    private static Exit play(Invocation invocation, Script script, Path plan, boolean token) {
        boolean typed = invocation.globals().input()
                && invocation.surroundings().terminal().input();
        boolean lines = invocation.globals().input() && !token;
        if (invocation.globals().json()) {
            invocation.sayJson(Frames.record(script.scenario(), plan));
            return Exit.HOLDS;
        }
        if (typed || lines) {
            return new PlaySession(invocation, script, plan).play();
        }
        for (int step = 0; step <= plan.steps().size(); step++) {
            invocation.say(Frames.lines(plan, step, plan.steps().size(), invocation.paint(), invocation.columns()));
            invocation.say("");
        }
        invocation.say(Frames.conclusion(script.scenario(), plan));
        return Exit.HOLDS;
    }
}
