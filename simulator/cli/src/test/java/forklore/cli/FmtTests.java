package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtTests {

    private static final String UNUSUAL = """
            scenario mine
            title   Mine
            mutex   m   # the lock

            thread main
                lock m
                unlock   m
            outcome done
                when parent exits 0
                grade acceptable "Main ends."
            expect always done
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("mine.fork");
        Files.writeString(file, UNUSUAL);
    }

    private Shell.Result run(String... words) {
        return new Shell().in(folder).run(words);
    }

    @Test
    void aFileIsPutIntoTheUsualFormOnce() throws IOException {
        Shell.Result first = run("fmt", "mine.fork");
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("""
                formatted mine.fork
                1 file formatted, 0 in the usual form already
                """);
        String formatted = Files.readString(file);
        assertThat(formatted).isNotEqualTo(UNUSUAL).contains("\n  lock m\n  unlock m\n", "# the lock");
        assertThat(run("fmt", "mine.fork").out()).isEqualTo("0 files formatted, 1 in the usual form already\n");
        assertThat(file).hasContent(formatted);
        assertThat(run("check", "./mine.fork", "-q").code()).isZero();
    }

    @Test
    void aCheckWritesNothingAndExitsWith1() {
        Shell.Result result = run("fmt", "--check", "mine.fork");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("not in the usual form: mine.fork", "forklore fmt mine.fork");
        assertThat(file).hasContent(UNUSUAL);
    }

    @Test
    void theDifferenceIsShownAndNothingIsWritten() {
        Shell.Result result = run("fmt", "--diff", "mine.fork");
        assertThat(result.code()).isZero();
        Golden.verify("fmt-diff", result.transcript());
        assertThat(file).hasContent(UNUSUAL);
        assertThat(run("fmt", "--diff", "--check", "mine.fork").code()).isEqualTo(1);
    }

    @Test
    void aFileWithErrorsIsLeftAndTheOthersAreFormatted() throws IOException {
        Files.writeString(folder.resolve("bad.fork"), "scenario bad\n");
        Shell.Result result = run("fmt", "bad.fork", "mine.fork");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("bad.fork:1:");
        assertThat(folder.resolve("bad.fork")).hasContent("scenario bad");
        assertThat(Files.readString(file)).contains("\n  lock m\n");
    }

    @Test
    void onlyFilesAreFormattedNotTheCatalogue() {
        Shell.Result result = run("fmt", "orphaned-lock");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no file `orphaned-lock`");
    }

    @Test
    void whatChangedIsARecord() {
        Map<String, Object> record =
                JsonText.object(run("fmt", "--check", "mine.fork", "--json").out());
        assertThat(record).containsEntry("record", "format");
        assertThat(JsonText.at(record, "files.0.file")).isEqualTo("mine.fork");
        assertThat(JsonText.at(record, "files.0.changed")).isEqualTo(true);
        assertThat(JsonText.at(record, "files.0.written")).isEqualTo(false);
        assertThat(JsonText.at(record, "files.0.diff.0")).isEqualTo("--- mine.fork");
    }
}
