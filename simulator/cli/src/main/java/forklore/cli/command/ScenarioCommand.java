package forklore.cli.command;

import java.util.Optional;
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

    /// {@return how it ended, if what was named is no scenario but something else that this command takes}
    ///
    /// @param invocation the surroundings and the global options
    /// @param parsed what was given to this command
    /// @param argument what was named
    Optional<Exit> runOther(Invocation invocation, ParseResult parsed, String argument) {
        return Optional.empty();
    }

    @Override
    public final void declare(CommandSpec spec) {
        spec.addPositional(Arguments.scenario(needsScenario()));
        declareOptions(spec);
    }

    @Override
    public final Exit run(Invocation invocation, ParseResult parsed) {
        String argument = parsed.matchedPositionalValue(0, Arguments.USUAL_SCENARIO);
        Optional<Exit> other = runOther(invocation, parsed, argument);
        return other.isPresent() ? other.get() : run(invocation, parsed, argument);
    }

    private Exit run(Invocation invocation, ParseResult parsed, String argument) {
        return switch (Scripts.read(invocation, argument)) {
            case Scripts.Answer.Read(Script script) -> run(invocation, parsed, script);
            case Scripts.Answer.Refused(Exit exit, var record) -> {
                if (invocation.globals().json()) {
                    record.ifPresent(invocation::sayJson);
                }
                yield exit;
            }
        };
    }
}
