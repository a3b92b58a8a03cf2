package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.Frames;
import forklore.cli.report.VerdictText;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Language;
import forklore.engine.platform.Linked;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Verdict;
import forklore.runner.CampaignOptions;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore` alone: the window where there is a display, else the tour in the terminal.
///
/// The tour shows one scenario from all sides: what it says, what the model proves, what the machine does when it is
/// left alone, and what it does when it is led.
public final class TourCommand implements Command {

    private static final String FIRST_STEP = "1";

    /// Makes one.
    public TourCommand() {}

    @Override
    public void declare(CommandSpec spec) {
        // Takes the global options only.
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore                       the tour: a window, or the terminal where there is none",
            "forklore check orphaned-lock   every interleaving, the exact odds, the shortest run",
            "forklore steer orphaned-lock   the counterexample, led on the real kernel"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        if (invocation.globals().json()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "the tour is for people; a program asks for example: forklore check " + Arguments.USUAL_SCENARIO
                            + " --json");
        }
        return run(invocation);
    }

    /// Shows it.
    ///
    /// @param invocation the surroundings and the global options
    /// @return how it ended
    Exit run(Invocation invocation) {
        boolean display = Display.of(invocation.surroundings().environment()).isPresent();
        if (display) {
            List<String> words = List.of(Arguments.USUAL_SCENARIO, "--step", FIRST_STEP);
            Exit opened = Desktop.window(invocation, Arguments.USUAL_SCENARIO, words);
            if (opened != Exit.MISSING) {
                return opened;
            }
            invocation.say("");
        }
        return tour(invocation.withoutHints(), script(invocation));
    }

    private static Script script(Invocation invocation) {
        var entry = invocation.catalogue().find(Arguments.USUAL_SCENARIO).orElseThrow();
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed(var scenario) -> new Script(entry.name(), entry.path(), entry.text(), scenario);
            case Reading.Rejected(var problems) ->
                throw new IllegalStateException(entry.path() + " is shipped with errors: " + problems);
        };
    }

    private static Exit tour(Invocation invocation, Script script) {
        invocation.say("No window can be opened here, so this is the tour in the terminal.");
        heading(invocation, "1. A scenario: one text file, one story");
        ShowCommand.print(invocation, script);
        heading(invocation, "2. The model: every interleaving of it, checked");
        Setting setting = new Setting(script, Linked.core(script.scenario()));
        Verdict verdict = invocation.judge(setting, Limits.DEFAULT);
        invocation.say(VerdictText.of(verdict, script.argument(), invocation.paint(), invocation.columns(), false));
        heading(invocation, "3. The machine: the same program in C, run for real");
        Exit run = campaign(invocation, setting);
        Exit end = run == Exit.MISSING ? modelOnly(invocation, script, verdict) : steered(invocation, script, verdict);
        next(invocation);
        return run == Exit.HOLDS ? end : run == Exit.MISSING ? Exit.HOLDS : run;
    }

    private static Exit campaign(Invocation invocation, Setting setting) {
        Targets targets = invocation.surroundings().realRuns().targets(List.of());
        Optional<Target> target = targets.usual(Language.C);
        if (target.isEmpty()) {
            Targets.Absent absent = targets.absent().getFirst();
            invocation.report(RunCommand.unavailable("Here " + absent.reason() + ".", absent.command()));
            return Exit.MISSING;
        }
        RunPlan.Entry entry = new RunPlan.Entry(setting, target.get());
        return SingleRun.run(invocation, entry, CampaignOptions.DEFAULT, 1, Optional.empty());
    }

    private static Exit steered(Invocation invocation, Script script, Verdict verdict) {
        heading(invocation, "4. The rare run, on purpose: the counterexample, led step by step on this kernel");
        return verdict.worst()
                .map(path -> SteerCommand.steer(invocation, script, path))
                .orElse(Exit.HOLDS);
    }

    /// Without a compiler there is no real run; the model still tells the same run.
    private static Exit modelOnly(Invocation invocation, Script script, Verdict verdict) {
        invocation.report(Message.note("the tour goes on with the model alone"));
        heading(invocation, "4. The rare run, step by step, in the model");
        verdict.worst().ifPresent(path -> frames(invocation, script, path));
        return Exit.HOLDS;
    }

    private static void frames(Invocation invocation, Script script, Path path) {
        int steps = path.steps().size();
        for (int step = 0; step <= steps; step++) {
            invocation.say(Frames.lines(path, step, steps, invocation.paint(), invocation.columns()));
        }
        invocation.say("");
        invocation.say(Frames.conclusion(script.scenario(), path));
    }

    private static void heading(Invocation invocation, String text) {
        invocation.say("");
        invocation.say(invocation.paint().strong(text));
        invocation.say(invocation.paint().muted("─".repeat(text.length())));
        invocation.say("");
        invocation.surroundings().out().flush();
    }

    private static void next(Invocation invocation) {
        heading(invocation, "Next");
        List<String[]> commands = List.of(
                new String[] {invocation.typed("forklore play orphaned-lock"), "be the scheduler yourself"},
                new String[] {invocation.typed("forklore list"), "the other scenarios"},
                new String[] {
                    invocation.typed("forklore show orphaned-lock --program > orphaned-lock.fork"), "a file to change"
                },
                new String[] {invocation.typed("forklore check ./orphaned-lock.fork"), "check your change"},
                new String[] {
                    invocation.typed("forklore open orphaned-lock --snapshot picture.png"),
                    "the picture, without a display"
                },
                new String[] {invocation.typed("forklore doctor"), "what this machine has and lacks"});
        int width = Layout.longest(commands.stream().map(each -> each[0]).toList());
        for (String[] each : commands) {
            invocation.say("   " + invocation.paint().accent(Layout.pad(each[0], width)) + "   " + each[1]);
        }
    }
}
