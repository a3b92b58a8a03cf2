package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.cli.report.Scenarios;
import forklore.engine.model.Expectation;
import forklore.engine.model.Heading;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore show`: what a scenario says, without running anything.
final class ShowCommand extends ScenarioCommand {

    private static final String PROGRAM_ONLY = "--program";

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(Arguments.flag("Only the whole text of the file, as it is.", PROGRAM_ONLY));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore show orphaned-lock",
            "forklore show orphaned-lock --program > orphaned-lock.fork",
            "forklore show ./mine.fork --json"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        if (invocation.globals().json()) {
            invocation.sayJson(Scenarios.record(script.scenario(), script.file(), script.text()));
        } else if (parsed.hasMatchedOption(PROGRAM_ONLY)) {
            invocation.surroundings().out().print(script.text());
        } else {
            print(invocation, script);
        }
        return Exit.HOLDS;
    }

    /// Prints a scenario.
    ///
    /// @param invocation the surroundings and the global options
    /// @param script the scenario
    static void print(Invocation invocation, Script script) {
        Scenario scenario = script.scenario();
        Paint paint = invocation.paint();
        invocation.say(paint.strong(scenario.title()));
        invocation.say(paint.muted(scenario.name() + ", topic " + scenario.topic() + ", " + script.file()));
        if (!scenario.about().isBlank()) {
            invocation.say("");
            invocation.say(Layout.paragraphs(scenario.about(), invocation.columns()));
        }
        invocation.say("");
        int number = script.firstLine();
        for (String line : script.program()) {
            invocation.say(
                    (paint.muted(Layout.padLeft(Integer.toString(number), 4) + " |") + " " + line).stripTrailing());
            number++;
        }
        printOutcomes(invocation, scenario.outcomes());
        for (Expectation expectation : scenario.expectations()) {
            invocation.say("  claimed: " + expectation.frequency().word() + " " + expectation.outcome()
                    + expectation.platform().map(name -> " on " + name).orElse(""));
        }
        printOthers(invocation, scenario.heading());
        invocation.hint("forklore check " + script.argument(), "forklore play " + script.argument());
    }

    private static void printOthers(Invocation invocation, Heading heading) {
        List<String> lines = new ArrayList<>();
        if (heading.platforms().size() > 1) {
            lines.add("checked on: " + String.join(", ", heading.platforms()));
        }
        heading.instead().ifPresent(name -> lines.add("do instead: " + name));
        if (!heading.related().isEmpty()) {
            lines.add("see also:   " + String.join(", ", heading.related()));
        }
        if (!lines.isEmpty()) {
            invocation.say("");
            lines.forEach(line -> invocation.say("  " + line));
        }
    }

    private static void printOutcomes(Invocation invocation, List<Outcome> outcomes) {
        invocation.say("");
        for (Outcome outcome : outcomes) {
            invocation.say(invocation.paint().strong(outcome.name()) + "  "
                    + Scenarios.graded(outcome.grade(), invocation.paint()));
            for (String line : Layout.wrap(outcome.reason(), invocation.columns() - 2)) {
                invocation.say("  " + line);
            }
        }
        invocation.say("");
    }
}
