package forklore.cli.command;

import forklore.cli.report.Frames;
import forklore.engine.explore.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore play`: steps through a run in the terminal; whoever types is the scheduler.
final class PlayCommand extends ScenarioCommand {

    @Override
    void declareOptions(CommandSpec spec) {
        RunChoice.declare(spec);
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
        if (RunChoice.isMade(parsed)) {
            return switch (RunChoice.of(invocation, parsed, script)) {
                case RunChoice.Answer.Run(Setting setting, Path path, String _) ->
                    play(invocation, setting, path, true);
                case RunChoice.Answer.Refused(Exit exit) -> exit;
            };
        }
        return switch (new Platforms(invocation).one(parsed, script)) {
            case Platforms.Answer.Refused(Exit exit, var _) -> exit;
            case Platforms.Answer.Found(var settings, var _) -> {
                // The plan is the run that a check would show. A check that stops early still has one.
                Setting setting = settings.getFirst();
                Path plan = invocation
                        .judge(setting, CheckCommand.limits(parsed))
                        .worst()
                        .orElseGet(() -> PlaySession.start(setting));
                yield play(invocation, setting, plan, false);
            }
        };
    }

    private static Exit play(Invocation invocation, Setting setting, Path plan, boolean named) {
        boolean typed = invocation.globals().input()
                && invocation.surroundings().terminal().input();
        boolean lines = invocation.globals().input() && !named;
        if (invocation.globals().json()) {
            invocation.sayJson(Frames.record(setting.scenario(), plan));
            return Exit.HOLDS;
        }
        if (typed || lines) {
            return new PlaySession(invocation, setting, plan).play();
        }
        for (int step = 0; step <= plan.steps().size(); step++) {
            invocation.say(Frames.lines(plan, step, plan.steps().size(), invocation.paint(), invocation.columns()));
            invocation.say("");
        }
        invocation.say(Frames.conclusion(setting.scenario(), plan));
        return Exit.HOLDS;
    }
}
