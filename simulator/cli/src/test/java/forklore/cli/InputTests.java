package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong input of every kind: each is said in one line, with what to do next, and never with a stack trace.
class InputTests {

    @TempDir
    Path folder;

    private Shell.Result run(String... words) {
        Shell.Result result = new Shell().in(folder).run(words);
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        return result;
    }

    @Test
    void anUnknownCommandIsGuessed() {
        Shell.Result result = run("chekc", "orphaned-lock");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        Golden.verify("unknown-command", result.transcript());
    }

    @Test
    void aScenarioInPlaceOfACommandIsRecognised() {
        Shell.Result result = run("orphaned-lock");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is a scenario, not a command", "forklore check orphaned-lock");
    }

    @Test
    void anUnknownScenarioIsGuessed() {
        Shell.Result result = run("check", "orphand-lock");
        assertThat(result.code()).isEqualTo(2);
        Golden.verify("unknown-scenario", result.transcript());
    }

    @Test
    void aFileThatIsNotThereIsGuessedAmongItsNeighbours() throws IOException {
        Files.writeString(folder.resolve("mine.fork"), "");
        Shell.Result result = run("check", "./mien.fork");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no file `./mien.fork`", "did you mean `./mine.fork`?");
    }

    @Test
    void aFolderIsNoScenario() throws IOException {
        Files.writeString(folder.resolve("mine.fork"), "");
        Shell.Result result = run("check", ".");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`.` is a folder", "forklore check ./mine.fork");
    }

    @Test
    void aFileThatIsNotUtf8HasErrors() throws IOException {
        Files.write(folder.resolve("binary.fork"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Shell.Result result = run("check", "binary.fork");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("`binary.fork` is not UTF-8 text");
    }

    @Test
    void anEmptyFileHasErrors() throws IOException {
        Files.writeString(folder.resolve("empty.fork"), "");
        assertThat(run("check", "empty.fork").code()).isEqualTo(3);
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Files.write(folder.resolve("huge.fork"), new byte[1_000_001]);
        Shell.Result result = run("check", "huge.fork");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("has 1000001 bytes", "at most 1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "play", "odds", "trace", "run", "steer"})
    void aMissingScenarioIsSaid(String command) {
        Shell.Result result = run(command);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`forklore " + command + "` needs a SCENARIO", "forklore list");
    }

    @Test
    void anUnknownOptionIsGuessed() {
        Shell.Result result = run("check", "orphaned-lock", "--max-state", "3");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("unknown option `--max-state`", "did you mean `--max-states`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "99999999999", ""})
    void aNumberOutOfItsBoundsIsRefusedWithTheBounds(String number) {
        Shell.Result result = run("check", "orphaned-lock", "--max-states=" + number);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--max-states", "`" + number + "` is no whole number from 1 to 1000000000");
    }

    @Test
    void anOptionWithoutItsValueIsSaid() {
        Shell.Result result = run("check", "orphaned-lock", "--max-states");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--max-states");
    }

    @Test
    void aWordTooManyIsSaid() {
        Shell.Result result = run("show", "orphaned-lock", "printed-twice");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("does not take `printed-twice`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odds", "play", "trace", "run", "steer"})
    void anUnknownPlatformIsGuessed(String command) {
        for (String option : List.of("--platform", "--profile")) {
            Shell.Result result = run(command, "orphaned-lock", option, "cor");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("there is no platform `cor`", "did you mean `core`?");
        }
    }

    @Test
    void aPlatformIsNamedOnceForARunAndNeverByNothing() {
        assertThat(run("trace", "orphaned-lock", "--platform", "core,musl").err())
                .contains("one run is on one platform, not on core and musl");
        for (String command : List.of("check", "trace", "odds")) {
            Shell.Result result = run(command, "orphaned-lock", "--platform", ",");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("--platform needs the name of a platform");
        }
    }

    @Test
    void theFileOfAPlatformIsNoScenario() throws IOException {
        Files.writeString(folder.resolve("mine.fork"), "platform mine\ntitle    Mine\n");
        Shell.Result result = run("check", "mine.fork");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`mine.fork` is the file of a platform", "forklore profiles");
    }

    @Test
    void anUnknownColourModeIsSaid() {
        Shell.Result result = run("list", "--color", "red");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--color takes auto, always or never, not `red`");
    }

    @Test
    void anUnknownTopicOfTheCatalogueIsSaid() {
        Shell.Result result = run("list", "lokcs");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no topic `lokcs`", "locks");
    }

    @Test
    void wordsThatLookLikeFormatsAreTakenAsTheyAre() {
        Shell.Result result = run("check", "%n%s@|red x|@");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`%n%s@|red x|@`");
    }
}
