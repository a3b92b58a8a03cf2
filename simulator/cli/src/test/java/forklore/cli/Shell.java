package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A command line in a box: no streams of the process, no environment of the process, no real machine unless wanted.
final class Shell {

    private final Map<String, String> environment = new LinkedHashMap<>();
    private String input = "";
    private Terminal terminal = Terminal.NONE;
    private Path directory = Path.of("");
    private RealRuns realRuns = new FakeRuns();

    /// What came of a command.
    ///
    /// @param code the exit code
    /// @param out standard output
    /// @param err standard error
    record Result(int code, String out, String err) {

        /// {@return the whole, as a transcript}
        String transcript() {
            return out + (err.isEmpty() ? "" : "--- standard error ---\n" + err) + "--- exit " + code + " ---\n";
        }
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell input(String lines) {
        input = lines;
        return this;
    }

    Shell terminal(Terminal streams) {
        terminal = streams;
        return this;
    }

    Shell in(Path folder) {
        directory = folder;
        return this;
    }

    Shell on(RealRuns machine) {
        realRuns = machine;
        return this;
    }

    /// {@return what came of a command of the labs}
    ///
    /// @param words what stands behind `lab`
    Result lab(String... words) {
        return run(Stream.concat(Stream.of("lab"), Stream.of(words)).toArray(String[]::new));
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                arguments,
                new Surroundings(
                        environment,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        terminal,
                        directory,
                        realRuns));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
