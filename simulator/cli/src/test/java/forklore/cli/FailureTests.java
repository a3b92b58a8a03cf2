package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Linked;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTests {

    @TempDir
    Path folder;

    private static FakeRuns failing(Error failure) {
        return new FakeRuns() {
            @Override
            public CampaignResult run(
                    Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
                throw failure;
            }
        };
    }

    private Shell shell() {
        return new Shell().in(folder).on(failing(new AssertionError("the sky fell")));
    }

    @Test
    void aDefectIsOneParagraphAndExits70() {
        Shell.Result result = shell().run("run", "orphaned-lock");
        assertThat(result.code()).isEqualTo(70);
        Golden.verify("internal-error", result.transcript());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theDetailsAreWrittenOnlyWhenAsked() throws IOException {
        Shell.Result result = shell().with("FORKLORE_DEBUG", "1").run("run", "orphaned-lock");
        assertThat(result.err()).contains("forklore-error.txt").doesNotContain("\tat ");
        assertThat(Files.readString(folder.resolve("forklore-error.txt")))
                .contains("forklore run orphaned-lock", "the sky fell", "\tat ");
    }

    @Test
    void aNameThatNoFileCanHaveIsNoDefect() {
        Shell.Result result = new Shell().in(folder).run("lab", "check", "a\0b");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("`a?b` cannot be the name of a file here", "next: if it has letters with accents")
                .doesNotContain("defect");
    }

    @Test
    void memoryUsedUpIsALimitAndNoDefect() {
        Shell.Result result = new Shell().on(failing(new OutOfMemoryError())).run("run", "orphaned-lock");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.err()).contains("the memory is used up", "--max-states");
    }
}
