package forklore.cli.command;

import forklore.cli.report.Problems;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A command about one scenario: finds it, reads it, says everything that is wrong with it, or goes on.
abstract class ScenarioCommand implements Command {

    /// Declares the options besides the scenario.
    ///
    /// @param spec where to add them
    abstract void declareOptions(CommandSpec spec);

    /// {@return whether a scenario must be named; if not, the usual one is taken}
    boolean needsScenario() {
        return true;
    }

    /// Does it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param parsed what was given to this command
    /// @param script the scenario
    /// @return how it ended
    abstract Exit run(Invocation invocation, ParseResult parsed, Script script);

    @Override
    public final void declare(CommandSpec spec) {
        spec.addPositional(Arguments.scenario(needsScenario()));
        declareOptions(spec);
    }

    @Override
    public final Exit run(Invocation invocation, ParseResult parsed) {
        String argument = parsed.matchedPositionalValue(0, Arguments.USUAL_SCENARIO);
        return switch (new Sources(invocation).find(argument)) {
            case Sources.Lookup.Missing(var message, var exit) -> {
                invocation.report(message);
                yield exit;
            }
            case Sources.Lookup.Found(String file, String text) -> read(invocation, parsed, argument, file, text);
        };
    }

    private Exit read(Invocation invocation, ParseResult parsed, String argument, String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed(var scenario) -> run(invocation, parsed, new Script(argument, file, text, scenario));
            case Reading.Rejected(var problems) -> {
                if (invocation.globals().json()) {
                    invocation.sayJson(Problems.record(file, problems));
                }
                invocation.reportText(Problems.text(file, text, problems));
                yield Exit.SCENARIO;
            }
        };
    }
}
