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

    /// The variable in which the launcher says how it was called.
    private static final String COMMAND = "FORKLORE_COMMAND";

    /// {@return how Forklore was called, as it can be typed again}
    public String command() {
        String called = variable(COMMAND);
        return called.isEmpty() || called.contains(" ") ? "forklore" : called;
    }

    /// {@return the variable, or an empty text}
    ///
    /// @param name its name
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
