package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTests {

    @TempDir
    Path folder;

    private Shell.Result run(String... words) {
        return new Shell().in(folder).run(words);
    }

    @Test
    void theTemplateIsAScenarioThatHolds() {
        Shell.Result result = run("new", "my-lock");
        assertThat(result.code()).isZero();
        Golden.verify("new", result.transcript());
        assertThat(run("check", "./my-lock.fork", "--quiet").out()).startsWith("verdict[V0001]: my-lock: ");
    }

    @Test
    void aScenarioOfTheCatalogueIsCopiedUnderTheNewName() throws IOException {
        assertThat(run("new", "mine.fork", "--from", "printed-twice").code()).isZero();
        String original = Catalogue.load().find("printed-twice").orElseThrow().text();
        assertThat(Files.readString(folder.resolve("mine.fork")))
                .isEqualTo(original.replace("scenario printed-twice", "scenario mine"));
        assertThat(run("check", "./mine.fork", "--quiet").code()).isZero();
    }

    @Test
    void aFileThatIsThereIsNeverTouched() throws IOException {
        Files.writeString(folder.resolve("mine.fork"), "precious");
        Shell.Result result = run("new", "mine");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is already a file `mine.fork`, and it was not touched");
        assertThat(folder.resolve("mine.fork")).hasContent("precious");
    }

    @Test
    void aNameThatIsNoneIsRefusedAndNothingIsWritten() {
        Shell.Result result = run("new", "no name");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`no name` cannot be the name of a scenario");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsNoName() {
        assertThat(run("new", "").err()).contains("a scenario needs a name");
        assertThat(run("new", "stories/").err()).contains("a scenario needs a name, and `stories/` has none");
    }

    @Test
    void aFolderThatIsNotThereIsSaidWithTheCommandThatMakesIt() {
        Shell.Result result = run("new", "stories/mine");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no folder for `stories/mine.fork`", "mkdir -p ");
    }

    @Test
    void whatToBeginWithMustBeThereAndMustBeAScenario() throws IOException {
        assertThat(run("new", "mine", "--from", "orphand-lock").err()).contains("did you mean `orphaned-lock`?");
        Files.writeString(folder.resolve("bad.fork"), "scenario bad\n");
        Shell.Result result = run("new", "mine", "--from", "bad.fork");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("bad.fork:1:");
        assertThat(folder.resolve("mine.fork")).doesNotExist();
    }

    @Test
    void whatWasMadeIsARecord() {
        Map<String, Object> record =
                JsonText.object(run("new", "mine", "--json").out());
        assertThat(record)
                .containsEntry("record", "new")
                .containsEntry("scenario", "mine")
                .containsEntry("file", "mine.fork");
    }
}
