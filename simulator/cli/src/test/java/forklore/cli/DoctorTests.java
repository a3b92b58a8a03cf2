package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Linked;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.tool.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {

    @Test
    void everyThingIsFoundOrMissingWithWhatToDo() {
        Map<String, Object> record =
                JsonText.object(new Shell().run("doctor", "--json").out());
        List<?> findings = (List<?>) record.get("findings");
        assertThat(findings)
                .extracting(each -> JsonText.at(each, "name"))
                .contains(
                        "JDK",
                        "C, glibc 2.36",
                        "C, musl 1.2.3",
                        "Python",
                        "kernel",
                        "display",
                        "JavaFX",
                        "node",
                        "start-up cache");
        assertThat(findings).allSatisfy(each -> {
            assertThat((String) JsonText.at(each, "state")).isIn("found", "missing", "absent");
            assertThat((String) JsonText.at(each, "detail")).isNotBlank();
        });
    }

    @Test
    void withoutADisplayItSaysWhatStillWorks() {
        assertThat(new Shell().run("doctor").out()).contains("display", "absent", "--snapshot");
    }

    @Test
    void commandsAreOfferedAsTheyCanBeTyped() {
        Shell called = new Shell().with("FORKLORE_COMMAND", "./forklore").with("FORKLORE_ROOT", "1");
        assertThat(called.run("nonsense").err()).contains("= next: ./forklore --help");
        FakeRuns bare = new FakeRuns() {
            @Override
            public CampaignResult run(
                    Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
                return new CampaignResult.Unavailable("There is no cc.", "sudo apt-get install gcc");
            }
        };
        assertThat(called.on(bare).run("run", "orphaned-lock").err()).contains("= next: apt-get install gcc");
    }

    @Test
    void aDisplayThatIsNotThereIsNoDisplay() {
        assertThat(new Shell().with("DISPLAY", ":987").run("doctor").out()).containsPattern("display +absent");
    }

    @Test
    void openWithoutADisplaySaysWhatToDo() {
        Shell.Result result = new Shell().run("open");
        assertThat(result.code()).isEqualTo(4);
        Golden.verify("open-without-display", result.transcript());
    }

    @Test
    void aLabWithoutADisplayIsDoneInTheTerminal(@TempDir Path folder) {
        new Shell().in(folder).run("lab", "start", "1", "--id", "a");
        Shell.Result result = new Shell().in(folder).run("open", "lab1");
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("forklore lab check lab1");
    }

    @Test
    void aPictureNeedsAFolderThatExists() {
        Shell.Result result = new Shell().run("open", "orphaned-lock", "--snapshot", "no/such/folder/x.png");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot write a picture");
    }

    @Test
    void anUnknownThemeIsSaid() {
        Shell.Result result = new Shell().run("open", "orphaned-lock", "--theme", "pink");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--theme takes light or dark, not `pink`");
    }
}
