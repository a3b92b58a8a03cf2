package forklore.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command.
public interface Command {

    /// Declares what it takes.
    ///
    /// @param spec where to add options and operands
    void declare(CommandSpec spec);

    /// {@return three real examples, each a command line}
    String[] examples();

    /// Does it.
    ///
    /// @param invocation the surroundings and the global options
    /// @param parsed what was given to this command
    /// @return how it ended
    Exit run(Invocation invocation, ParseResult parsed);
}
