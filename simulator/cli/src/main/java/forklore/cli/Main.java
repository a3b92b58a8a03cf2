package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.cli.command.Straight;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where the launcher `forklore` starts.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// Both streams are UTF-8 whatever the locale says: pictures are drawn with characters that a plain C locale
    /// would turn into question marks, and every terminal of today shows them.
    ///
    /// @param arguments the words of the command line
    public static void main(String[] arguments) {
        Surroundings surroundings = surroundings();
        int code = run(arguments, surroundings);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(code);
    }

    /// {@return what this process was started in}
    static Surroundings surroundings() {
        Terminal terminal =
                Terminal.of(System.getProperty("forklore.terminal"), System.getProperty("forklore.columns"));
        return new Surroundings(
                System.getenv(),
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                terminal,
                Path.of(""),
                RealRuns.NATIVE);
    }

    private static int run(String[] arguments, Surroundings surroundings) {
        if (!Straight.opens(arguments, surroundings.environment())) {
            return Cli.run(arguments, surroundings);
        }
        try {
            return Straight.open(arguments, surroundings);
        } catch (RuntimeException | Error failure) {
            return Failures.report(failure, arguments, surroundings).code();
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 8192), false, StandardCharsets.UTF_8);
    }
}
