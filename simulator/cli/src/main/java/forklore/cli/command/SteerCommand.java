package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.SteeringText;
import forklore.engine.explore.Path;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Judge;
import forklore.runner.SteeringResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore steer`: one run of the model, driven step by step on the real kernel.
final class SteerCommand extends ScenarioCommand {

    @Override
    void declareOptions(CommandSpec spec) {
        RunChoice.declare(spec);
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore steer orphaned-lock",
            "forklore steer orphaned-lock --outcome both-finish",
            "forklore steer printed-twice --json"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        return switch (RunChoice.real(invocation, parsed, script)) {
            case RunChoice.Answer.Run(Setting _, Path path, String _) -> steer(invocation, script, path);
            case RunChoice.Answer.Refused(Exit exit) -> exit;
        };
    }

    /// Drives a run and prints what came of it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param script the scenario
    /// @param path the run
    /// @return how it ended
    static Exit steer(Invocation invocation, Script script, Path path) {
        boolean told = !invocation.globals().json() && !invocation.globals().quiet();
        try (Interruption _ = Interruption.listen(invocation)) {
            SteeringResult result = invocation.surroundings().realRuns().steer(script.scenario(), path, step -> {
                if (told) {
                    heading(invocation, script, path, step.step());
                    invocation.say(SteeringText.step(path, step, invocation.paint(), invocation.columns()));
                    invocation.surroundings().out().flush();
                }
            });
            if (invocation.globals().json()) {
                invocation.sayJson(SteeringText.record(path, result));
            }
            return conclude(invocation, script, path, result);
        }
    }

    /// Said with the first step, because before it nobody knows whether there will be one.
    private static void heading(Invocation invocation, Script script, Path path, int step) {
        if (step == 1) {
            invocation.say(
                    invocation.paint().strong("Steering " + script.scenario().name() + " on this kernel")
                            + ", " + Layout.count(path.steps().size(), "step")
                            + "; after each one the real locks and threads are compared with the model:");
            invocation.say("");
        }
    }

    private static Exit conclude(Invocation invocation, Script script, Path path, SteeringResult result) {
        return switch (result) {
            case SteeringResult.Reproduced reproduced -> {
                if (!invocation.globals().json()) {
                    reproduced(invocation, script, path, reproduced);
                }
                yield Exit.HOLDS;
            }
            case SteeringResult.Diverged diverged -> {
                invocation.report(Message.error(
                        "the real machine left the run of the model at " + diverged.sentence(),
                        Message.why("either the model or the generated program is wrong, and both are ours"),
                        new Message.Note("token", path.schedule().token()),
                        Message.next("send the scenario and this message with a report")));
                yield Exit.DISAGREE;
            }
            case SteeringResult.Interrupted interrupted -> {
                invocation.report(Message.warning(
                        "interrupted after " + Layout.count(interrupted.agreed().size(), "step")));
                yield Exit.INTERRUPTED;
            }
            case SteeringResult.Unavailable(String reason, String whatToDo) -> {
                invocation.report(RunCommand.unavailable(reason, whatToDo));
                yield Exit.MISSING;
            }
        };
    }

    private static void reproduced(
            Invocation invocation, Script script, Path path, SteeringResult.Reproduced reproduced) {
        String end = Judge.classify(script.scenario(), reproduced.ending())
                .map(outcome -> outcome.name())
                .orElse(Endings.describe(reproduced.ending()));
        if (!invocation.globals().quiet()) {
            invocation.say("");
            reproduced.xRay().ifPresent(xRay -> {
                invocation.say(SteeringText.xRay(xRay, invocation.paint(), invocation.columns()));
                invocation.say("");
            });
        }
        invocation.say(new Message(
                Message.Level.VERDICT,
                "",
                "reproduced: the real run ended as " + end + ", and agreed with the model at every step",
                "",
                java.util.List.of(),
                java.util.List.of(
                        Message.why(Endings.describe(reproduced.ending())),
                        new Message.Note("token", path.schedule().token()))));
    }
}
