package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.cli.command.Straight;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Runs commands once, with their output thrown away, while the JDK writes down which classes they need.
///
/// The launcher calls it to build the start-up caches; it is no command.
public final class Rehearsal {

    private static final String WINDOW = "window";
    private static final String PICTURE = "picture";

    private static final String[][] SHORT_COMMANDS = {
        {"list"},
        {"list", "--json"},
        {"show", "orphaned-lock"},
        {"check", "orphaned-lock"},
        {"check", "printed-twice", "--json"},
        {"check", "printf-in-the-child"},
        {"odds", "orphaned-lock"},
        {"trace", "orphaned-lock"},
        {"compare", "orphaned-lock", "--platform", "core,glibc"},
        {"explain", "malloc"},
        {"profiles", "glibc"},
        {"check", "orphaned-loc"},
        {"play", "orphaned-lock", "--no-input"},
        {"--help"},
        {"check", "--help"},
    };

    private Rehearsal() {}

    /// Runs them.
    ///
    /// @param arguments `window` for what opens a window, `picture` for what draws one into a file, anything
    ///     else for the short commands
    /// @throws IOException if there is no place for a picture
    public static void main(String[] arguments) throws IOException {
        String kind = arguments.length > 0 ? arguments[0] : "";
        if (kind.equals(WINDOW) && Straight.rehearse(Main.surroundings())) {
            return;
        }
        if (kind.equals(WINDOW) || kind.equals(PICTURE)) {
            picture();
            return;
        }
        for (boolean colour : new boolean[] {false, true}) {
            for (String[] command : SHORT_COMMANDS) {
                run(colour, command);
            }
        }
        // As every command begins and ends.
        System.getenv();
        Main.main(new String[] {"--version"});
    }

    private static void picture() throws IOException {
        Path picture = Files.createTempFile("forklore", ".png");
        try {
            run(false, "open", "orphaned-lock", "--snapshot", picture.toString());
        } finally {
            Files.delete(picture);
        }
    }

    private static void run(boolean colour, String... command) {
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
