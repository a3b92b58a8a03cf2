package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The script that packages the window, called with the classes that are tested.
final class Packaging {

    private static final long PATIENCE_SECONDS = 300;

    /// The jars that a package has. The others on this class path are for tests.
    private static final Pattern OURS = Pattern.compile(
            "^(forklore|javafx-(base|graphics|controls)|jfx-|atlantafx|flatlaf|jnr|jffi|asm)[-.0-9a-z]*[.]jar$",
            Pattern.CASE_INSENSITIVE);

    private Packaging() {}

    /// {@return whether a command is on the path}
    ///
    /// @param command its name
    static boolean has(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, command)));
    }

    /// Makes what the script makes.
    ///
    /// @param folder an empty folder; what was made lies in its `package`
    /// @param environment what else the script finds in its environment
    static void make(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        Path tools = Path.of(System.getProperty("java.home"), "bin");
        assumeTrue(
                Files.isExecutable(tools.resolve("jpackage")) && Files.isExecutable(tools.resolve("jlink")),
                "This JDK has no jpackage or no jlink, so nothing was packaged");
        gather(Files.createDirectories(folder.resolve("package/lib")));
        Path output = folder.resolve("packaging");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("package").toAbsolutePath().toString(), "1.0", folder + "/package")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process script = builder.start();
        try {
            assertThat(script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(Files.readString(output))
                    .isTrue();
            assertThat(script.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    /// {@return the folder with what a `.deb` would install; it is only unpacked}
    ///
    /// @param folder where it was made
    static Path unpacked(Path folder) throws IOException, InterruptedException {
        Path to = folder.resolve("unpacked");
        Path output = folder.resolve("unpacking");
        try (Stream<Path> files = Files.list(folder.resolve("package"))) {
            Path file = files.filter(each -> each.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
            Process process = new ProcessBuilder("dpkg-deb", "--extract", file.toString(), to.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        }
        return to;
    }

    private static void gather(Path jars) throws IOException {
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path part = Path.of(each);
            if (Files.isDirectory(part) && part.endsWith("target/classes")) {
                Path room = part.getParent().getParent().getFileName();
                Path jar = jars.resolve("forklore-" + room + "-1.jar");
                jar("--create", "--file", jar.toString(), "-C", part.toString(), ".");
            } else if (Files.isRegularFile(part)
                    && OURS.matcher(part.getFileName().toString()).find()) {
                Files.copy(part, jars.resolve(part.getFileName()));
            }
        }
    }

    private static void jar(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst("jar").orElseThrow().run(out, out, arguments);
        assertThat(code).as(said.toString()).isZero();
    }
}
