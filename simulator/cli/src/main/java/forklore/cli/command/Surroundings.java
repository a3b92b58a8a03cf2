package forklore.cli.command;

import forklore.cli.output.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// What a command line is started in.
///
/// @param environment the environment variables
/// @param in standard input
/// @param out standard output, for results
/// @param err standard error, for messages and progress
/// @param terminal which of the three are a terminal
/// @param directory the folder that relative paths start from
/// @param realRuns the real machine
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Path directory,
        RealRuns realRuns) {

    private static final String NAME = "forklore";
    private static final String SUDO = "sudo ";

    /// {@return a command as it can be typed here}
    ///
    /// The launcher says in `FORKLORE_COMMAND` how it was called, and in `FORKLORE_ROOT` whether root called it,
    /// who needs no sudo and often has none.
    ///
    /// @param command a command, or a sentence
    public String typed(String command) {
        if (command.startsWith(SUDO) && variable("FORKLORE_ROOT").equals("1")) {
            return command.substring(SUDO.length());
        }
        String called = variable("FORKLORE_COMMAND");
        boolean ours = command.startsWith(NAME + " ") && !called.isEmpty() && !called.contains(" ");
        return ours ? called + command.substring(NAME.length()) : command;
    }

    /// {@return the variable, or an empty text}
    ///
    /// @param name its name
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
