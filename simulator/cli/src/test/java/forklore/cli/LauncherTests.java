package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real script in a process of its own. It needs the build products, because a test must not start a build.
class LauncherTests {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root", "../.."));

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheBuild() {
        Path built = ROOT.resolve("simulator/cli/target/launcher/class-path");
        if (!Files.exists(built)) {
            System.err.println("SKIPPED LauncherTests: ./forklore was never started here, so nothing is built yet");
        }
        assumeTrue(Files.exists(built), "./forklore was never started here");
    }

    private Shell.Result launch(List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        builder.redirectOutput(out).redirectError(err);
        builder.environment().put("FORKLORE_NO_BUILD", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).isTrue();
        return new Shell.Result(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private static String script() {
        return ROOT.resolve("forklore").toAbsolutePath().normalize().toString();
    }

    @Test
    void theScriptAnswersFromAnyFolderAndPassesTheExitCodeOn() throws IOException, InterruptedException {
        assertThat(launch(List.of(script(), "list")).out()).contains("orphaned-lock");
        Shell.Result refused = launch(List.of(script(), "nonsense"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("= next: " + script() + " --help");
    }

    @Test
    void itIsFoundThroughASymbolicLink() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("fl"), Path.of(script()));
        Shell.Result result = launch(List.of(link.toString(), "--version"));
        Files.delete(link);
        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("forklore ");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws IOException, InterruptedException {
        // The same scripts, asking for a JDK that nobody has.
        Path copy = Files.copy(Path.of(script()), folder.resolve("forklore"));
        String search = Files.readString(ROOT.resolve(".mvn/jdk.sh"));
        Files.createDirectory(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/jdk.sh"), search.replace("needed_version=25", "needed_version=9999"));
        Shell.Result result = launch(List.of("bash", copy.toString(), "list"));
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("needs a JDK 9999 or newer, and found none", "= seen:", "= next:");
    }
}
