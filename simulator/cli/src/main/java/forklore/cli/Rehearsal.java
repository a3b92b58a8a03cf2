package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Runs the short commands once, with their output thrown away, while the JDK writes down which classes they need.
///
/// The launcher calls it to build the start-up cache; it is no command.
public final class Rehearsal {

    private static final String[][] COMMANDS = {
        {"list"},
        {"list", "--json"},
        {"show", "orphaned-lock"},
        {"check", "orphaned-lock"},
        {"check", "printed-twice", "--json"},
        {"check", "orphaned-loc"},
        {"--help"},
    };

    private Rehearsal() {}

    /// Runs them.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        for (boolean colour : new boolean[] {false, true}) {
            for (String[] command : COMMANDS) {
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                Terminal terminal = Terminal.of(colour ? "12" : "", "100");
                Cli.run(
                        command,
                        new Surroundings(
                                Map.of(),
                                InputStream.nullInputStream(),
                                nowhere,
                                nowhere,
                                terminal,
                                Path.of(""),
                                RealRuns.NATIVE));
            }
        }
    }
}
