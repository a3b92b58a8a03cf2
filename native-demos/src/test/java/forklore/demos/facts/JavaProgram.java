package forklore.demos.facts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Compiles programs in Java with the compiler of the JVM that runs this: it is warm after the first one, and none of
/// it
/// is in the process that runs them.
public final class JavaProgram {

    private JavaProgram() {}

    /// {@return the name of the main class of a program that was compiled: the first one of its file}
    ///
    /// @param source the file
    /// @param classes the folder to compile into
    /// @param classPath what it needs; may be empty
    /// @throws IOException if it cannot be read or compiled
    public static String compile(Path source, Path classes, String classPath) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), source.toString()));
        if (!classPath.isEmpty()) {
            arguments.addAll(List.of("-cp", classPath));
        }
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        if (compiler.run(printer, printer, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(source + " does not compile: " + said);
        }
        try (Stream<String> lines = Files.lines(source)) {
            return lines.filter(line -> line.startsWith("class "))
                    .map(line -> line.split(" ")[1])
                    .findFirst()
                    .orElseThrow();
        }
    }
}
