package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window on a display of its own, as a reader starts it: from the class path, and from its package.
class RealDisplayTests {

    private static final long PATIENCE_MILLIS = 120_000;

    /// The jars that a package has. The others on this class path are for tests.
    private static final Pattern OURS = Pattern.compile(
            "^(forklore|javafx-(base|graphics|controls)|jfx-|atlantafx|flatlaf|jnr|jffi|asm)[-.0-9a-z]*[.]jar$",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private String display = "";

    @BeforeEach
    void openADisplay() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "Xvfb"))),
                "There is no Xvfb, so no window was opened: sudo apt-get install xvfb");
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(server);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        display = ":" + said.readLine();
    }

    @AfterEach
    void closeIt() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void theWindowOpensFromTheClassPath() throws IOException, InterruptedException {
        assertThat(firstFrame(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "forklore.desktop.Main",
                        "printed-twice")))
                .isPositive();
    }

    @Test
    void aFileThatIsDraggedOntoTheWindowIsOpened() throws IOException, InterruptedException {
        Path file = folder.resolve("mine.fork");
        Files.writeString(
                file,
                Catalogue.template()
                        .replaceFirst("scenario NAME", "scenario mine")
                        .replaceFirst("(?m)^title .*$", "title It was dragged here"));
        Path said = folder.resolve("dropped");

        Path output = start(
                said,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dforklore.dragged=" + file,
                        "-Dforklore.dropped=" + said,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "forklore.desktop.DraggedFile",
                        "printed-twice"));

        assertThat(said).as(Files.readString(output)).content().startsWith("It was dragged here");
    }

    @Test
    void thePackagedWindowOpensAFile() throws IOException, InterruptedException {
        Path image = appImage();
        Path file = folder.resolve("mine.fork");
        Files.writeString(file, Catalogue.template().replaceFirst("scenario NAME", "scenario mine"));

        assertThat(firstFrame(List.of(image.resolve("bin/Forklore").toString(), file.toString())))
                .isPositive();
        assertThat(folder.resolve("home/.openjfx")).doesNotExist();
    }

    /// {@return the window as it is packaged, made by the script that packages it, of the classes that are tested}
    private Path appImage() throws IOException, InterruptedException {
        Path tools = Path.of(System.getProperty("java.home"), "bin");
        assumeTrue(
                Files.isExecutable(tools.resolve("jpackage")) && Files.isExecutable(tools.resolve("jlink")),
                "This JDK has no jpackage or no jlink, so nothing was packaged");
        Path jars = Files.createDirectories(folder.resolve("package/lib"));
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
        Path output = folder.resolve("packaging");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("package").toAbsolutePath().toString(), "1.0", folder + "/package")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", display);
        Process script = builder.start();
        started.add(script);
        assertThat(script.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(script.exitValue()).as(Files.readString(output)).isZero();
        assertThat(folder.resolve("package/Forklore/lib/app/forklore.aot")).exists();
        return folder.resolve("package/Forklore");
    }

    private static void jar(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst("jar").orElseThrow().run(out, out, arguments);
        assertThat(code).as(said.toString()).isZero();
    }

    /// {@return after how many milliseconds the window could first be used}
    private long firstFrame(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("first-frame");
        Path output = start(said, command);
        assertThat(said).as(Files.readString(output)).exists();
        return Long.parseLong(Files.readString(said).strip());
    }

    /// Starts a window and waits until a file is there, or the window has ended.
    private Path start(Path said, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        String options =
                "-Dforklore.firstFrame=" + folder.resolve("first-frame") + " -Duser.home=" + folder.resolve("home");
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
        Process window = builder.start();
        started.add(window);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!Files.exists(said) && window.isAlive() && System.nanoTime() < deadline) {
            window.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return output;
    }
}
