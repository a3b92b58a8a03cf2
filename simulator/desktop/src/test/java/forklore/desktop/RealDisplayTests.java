package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.desktop.lab.LabsModel;
import forklore.desktop.model.WindowModel;
import forklore.lab.handin.HandInText;
import forklore.lab.personal.PersonalLab;
import forklore.stage.picture.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window on a display of its own, as a reader starts it: from the class path, and from its package.
class RealDisplayTests {

    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private String display = "";

    @BeforeEach
    void openADisplay() throws IOException {
        assumeTrue(Packaging.has("Xvfb"), "There is no Xvfb, so no window was opened: sudo apt-get install xvfb");
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
    void thePackagedWindowOpensAScenarioAndALab() throws IOException, InterruptedException {
        String window = appImage().resolve("bin/Forklore").toString();
        Path file = folder.resolve("mine.fork");
        Files.writeString(file, Catalogue.template().replaceFirst("scenario NAME", "scenario mine"));

        assertThat(firstFrame(List.of(window, file.toString()))).isPositive();
        assertThat(folder.resolve("home/.openjfx")).doesNotExist();

        // The work on a lab that was opened is kept with the settings.
        Path kept = folder.resolve("config/forklore/labs/lab.lab3." + PersonalLab.seed(0, "alice") + ".alice");
        assertThat(kept).doesNotExist();
        Path output = start(kept, List.of(window, handIn().toString()));
        assertThat(kept).as(Files.readString(output)).exists();

        if (Packaging.has("dpkg-deb") && Packaging.has("fakeroot")) {
            aDoubleClickOpensBoth(Packaging.unpacked(folder).resolve("opt/forklore"));
        }
    }

    private static void aDoubleClickOpensBoth(Path installed) {
        assertThat(installed.resolve("bin/forklore")).isExecutable();
        assertThat(installed.resolve("lib/forklore-forklore.desktop"))
                .content()
                .contains("\nExec=/opt/forklore/bin/forklore %f\n")
                .contains("\nMimeType=text/x-forklore;text/x-forklore-lab\n");
        String[] glob = {"<glob pattern=\"*", "\">"};
        assertThat(installed.resolve("lib/forklore-forklore-MimeInfo.xml"))
                .content()
                .containsSubsequence("\"text/x-forklore\"", String.join(".fork", glob), "</mime-type>")
                .containsSubsequence("\"text/x-forklore-lab\"", String.join(HandInText.ENDING, glob), "</mime-type>");
    }

    /// {@return a lab as a student hands it in, in a folder with a name as people give them}
    private Path handIn() throws IOException {
        Path exercises = Files.createDirectories(folder.resolve("exercises in May"));
        LabsModel labs = new LabsModel(Fixtures.desk(Fixtures.simulator(), new WindowModel(Theme.LIGHT)));
        labs.show();
        labs.call("alice");
        labs.begin(labs.rows().get(2).sheet());
        labs.labProperty().get().orElseThrow().submit(name -> Optional.of(exercises.resolve(name)));
        return exercises.resolve("alice-lab3.forklore-lab");
    }

    /// {@return the window as it is packaged, made by the script that packages it, of the classes that are tested}
    private Path appImage() throws IOException, InterruptedException {
        // Compressed, the .deb takes minutes and says the same.
        Packaging.make(folder, Map.of("DISPLAY", display, "DPKG_DEB_COMPRESSOR_TYPE", "none"));
        assertThat(folder.resolve("package/Forklore/lib/app/forklore.aot")).exists();
        return folder.resolve("package/Forklore");
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
