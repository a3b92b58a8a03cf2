package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTests {

    private static final String LOG = "orphaned-lock.glibc.c.glibc-2.36.log";

    @TempDir
    Path folder;

    private Shell.Result run(String... arguments) {
        return new Shell().in(folder).run(arguments);
    }

    private void shard(String part, String out) {
        run("run", "orphaned-lock", "--times", "10", "--shard", part, "--out", out);
    }

    @Test
    void shardsAddUpToTheWhole() throws IOException {
        shard("1/2", "one");
        shard("2/2", "two");
        Shell.Result result = run("merge", "one", "two", "--out", "sum");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains(LOG + ": 10 runs of 2 shards");
        RunLog sum = RunLog.parse(Files.readString(folder.resolve("sum").resolve(LOG)))
                .orElseThrow();
        assertThat(sum.numbers().text()).isEqualTo("1-10");
    }

    @Test
    void whatDoesNotFitIsLeftOutWithPlaceAndReason() {
        shard("1/2", "one");
        Shell.Result result = run("merge", "one", "one", "--out", "sum");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains(LOG, "does not fit to", "the numbers of the runs");
    }

    @Test
    void aFolderThatIsNotThereAndAFileThatIsNoLogAreSaid() throws IOException {
        assertThat(run("merge", "nowhere", "--out", "sum").err()).contains("there is no folder `nowhere`");
        assertThat(run("merge", "nowhere").err()).contains("needs a folder for the sums");
        Files.createDirectory(folder.resolve("odd"));
        Files.writeString(folder.resolve("odd/a.log"), "forklore-log 99\n");
        assertThat(run("merge", "odd", "--out", "sum").err()).contains("a.log", "is no log of this version");
    }
}
