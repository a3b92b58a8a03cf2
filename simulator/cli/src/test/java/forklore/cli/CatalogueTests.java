package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTests {

    @TempDir
    Path folder;

    @Test
    void everyScenarioHasItsLineUnderItsTopic() {
        Shell.Result result = new Shell().run("list");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .containsPattern("(?m)^locks$")
                .containsPattern("(?m)^  orphaned-lock +hangs +[0-9]+  The lock whose owner did not survive$")
                .containsPattern("(?m)^  exec-saves-you +fine +[0-9]+  ");
    }

    @Test
    void aLongListSaysWhatHappensOnWhichPlatform() {
        assertThat(new Shell().run("list", "locks", "--long").out())
                .containsPattern("(?m)^  orphaned-lock .*\n      .*hangs in 43.75 %");
    }

    @Test
    void aTopicListsOnlyItsOwn() {
        assertThat(new Shell().run("list", "copy").out())
                .contains("printed-twice")
                .doesNotContain("orphaned-lock");
    }

    @Test
    void theListIsARecord() {
        Map<String, Object> record =
                JsonText.object(new Shell().run("list", "--json").out());
        assertThat((List<?>) record.get("scenarios"))
                .extracting(each -> JsonText.at(each, "name"))
                .contains("orphaned-lock", "exec-saves-you", "printed-twice");
        Object orphaned = ((List<?>) record.get("scenarios"))
                .stream()
                        .filter(each -> JsonText.at(each, "name").equals("orphaned-lock"))
                        .findFirst()
                        .orElseThrow();
        assertThat(JsonText.at(orphaned, "platforms.0")).isEqualTo("core");
        assertThat(JsonText.at(orphaned, "verdict")).isEqualTo("holds");
        assertThat((String) JsonText.at(orphaned, "summary")).contains("43.75 %");
    }

    @Test
    void aScenarioIsShownWithItsStoryItsProgramAndItsOutcomes() {
        Shell.Result result = new Shell().run("show", "orphaned-lock");
        assertThat(result.code()).isZero();
        Golden.verify("show-orphaned-lock", result.transcript());
    }

    @Test
    void theProgramThatIsPrintedIsAFileToStartFrom() throws IOException {
        String text = new Shell().run("show", "orphaned-lock", "--program").out();
        Files.writeString(folder.resolve("orphaned-lock.fork"), text);
        Shell.Result result = new Shell().in(folder).run("check", "./orphaned-lock.fork", "--quiet");
        assertThat(result.code()).isZero();
    }

    @Test
    void theRecordOfAScenarioHoldsItsText() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("show", "printed-twice", "--json").out());
        assertThat((String) record.get("program")).startsWith("scenario printed-twice\n");
        assertThat(JsonText.at(record, "outcomes.0.grade")).isEqualTo("interesting");
    }
}
