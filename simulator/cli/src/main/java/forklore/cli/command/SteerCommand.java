package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.SteeringText;
import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Judge;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore steer`: one run of the model, driven step by step on the real kernel.
final class SteerCommand extends ScenarioCommand {

    private static final String OUT = "--out";

    @Override
    void declareOptions(CommandSpec spec) {
        RunChoice.declare(spec);
        RunCommand.declareTools(spec);
        spec.addOption(Arguments.text(OUT, "FOLDER", "Write a record of the run into that folder, for a lab."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore steer orphaned-lock",
            "forklore steer import-lock --language python",
            "forklore steer lab8/lab8-steer.fork --platform glibc --out lab8"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        Optional<Targets> targets = Optional.empty();
        Optional<String> platform = Optional.empty();
        if (parsed.hasMatchedOption(RunCommand.LANGUAGE) || parsed.hasMatchedOption(RunCommand.PYTHON)) {
            Targets all = invocation
                    .surroundings()
                    .realRuns()
                    .targets(parsed.matchedOptionValue(RunCommand.PYTHON, List.<String>of()));
            if (RunCommand.refuses(invocation, all)) {
                return Exit.USAGE;
            }
            Language language = parsed.matchedOptionValue(RunCommand.LANGUAGE, Language.PYTHON);
            targets = Optional.of(all.of(language));
            platform = targets.get().found().stream()
                    .flatMap(target -> Targets.platform(script.scenario(), target).stream())
                    .findFirst();
            if (platform.isEmpty()) {
                invocation.report(nobody(script, RunPlan.word(language)));
                return Exit.MISSING;
            }
        }
        return switch (RunChoice.real(invocation, parsed, script, platform)) {
            case RunChoice.Answer.Run(Setting setting, Path path, String _) ->
                steer(invocation, setting, path, targets, Optional.ofNullable(parsed.matchedOptionValue(OUT, null)));
            case RunChoice.Answer.Refused(Exit exit) -> exit;
        };
    }

    private static Message nobody(Script script, String where) {
        return RunCommand.unavailable(
                "Nothing here can run " + script.scenario().name() + " as " + where + ".", "forklore doctor");
    }

    /// @param chosen what may lead the run; empty if nothing was asked for
    /// @param folder where a record of it is written, if anywhere
    private static Exit steer(
            Invocation invocation, Setting setting, Path path, Optional<Targets> chosen, Optional<String> folder) {
        if (chosen.isEmpty() && folder.isEmpty() && setting.platform().equals(Heading.CORE)) {
            return steer(invocation, setting.script(), path);
        }
        RealRuns real = invocation.surroundings().realRuns();
        Optional<Target> target = chosen.orElseGet(() -> real.targets(List.of())).found().stream()
                .filter(each -> each.platforms().contains(setting.platform()))
                .filter(each ->
                        NativeProgram.gap(setting.scenario(), each.language()).isEmpty())
                .findFirst();
        if (target.isEmpty()) {
            invocation.report(nobody(setting.script(), "a program on " + setting.platform()));
            return Exit.MISSING;
        }
        return steer(
                invocation,
                setting.script(),
                path,
                listener -> real.steer(setting.linked(), target.get(), path, listener),
                result -> folder.ifPresent(
                        name -> SteeredRecord.write(invocation, setting, target.get(), path, result, name)),
                " with " + target.get().label());
    }

    /// Drives a run and prints what came of it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param script the scenario
    /// @param path the run, on the platform without a library
    /// @return how it ended
    static Exit steer(Invocation invocation, Script script, Path path) {
        RealRuns real = invocation.surroundings().realRuns();
        return steer(invocation, script, path, listener -> real.steer(script.scenario(), path, listener), _ -> {}, "");
    }

    private static Exit steer(
            Invocation invocation,
            Script script,
            Path path,
            Function<StepListener, SteeringResult> machine,
            Consumer<SteeringResult> keep,
            String with) {
        boolean told = !invocation.globals().json() && !invocation.globals().quiet();
        try (Interruption _ = Interruption.listen(invocation)) {
            SteeringResult result = machine.apply(step -> {
                if (told) {
                    heading(invocation, script.scenario().name() + with, path, step.step());
                    invocation.say(SteeringText.step(path, step, invocation.paint(), invocation.columns()));
                    invocation.surroundings().out().flush();
                }
            });
            if (invocation.globals().json()) {
                invocation.sayJson(SteeringText.record(path, result));
            }
            Exit exit = conclude(invocation, script, path, result);
            keep.accept(result);
            return exit;
        }
    }

    /// Said with the first step, because before it nobody knows whether there will be one.
    private static void heading(Invocation invocation, String what, Path path, int step) {
        if (step == 1) {
            invocation.say(invocation.paint().strong("Steering " + what + " on this kernel")
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
                diverged.xRay()
                        .filter(_ -> !invocation.globals().quiet())
                        .ifPresent(xRay ->
                                invocation.say(SteeringText.xRay(xRay, invocation.paint(), invocation.columns())));
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
                List.of(),
                java.util.List.of(
                        Message.why(Endings.describe(reproduced.ending())),
                        new Message.Note("token", path.schedule().token()))));
    }
}
