package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTests {

    private static Shell.Result trace(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "trace";
        words[1] = "orphaned-lock";
        System.arraycopy(options, 0, words, 2, options.length);
        return new Shell().run(words);
    }

    private static String token(String... options) {
        String[] words = new String[options.length + 1];
        System.arraycopy(options, 0, words, 0, options.length);
        words[options.length] = "--json";
        return (String) JsonText.object(trace(words).out()).get("schedule");
    }

    @Test
    void everyStepHasItsSentenceAndTheTokenComesLast() {
        Shell.Result result = trace();
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.verify("trace-orphaned-lock", result.transcript());
    }

    @Test
    void theCounterexampleIsTheUsualRun() {
        assertThat(trace("--counterexample").out()).isEqualTo(trace().out());
    }

    @Test
    void anOutcomeIsReachedByItsName() {
        assertThat(trace("--outcome", "both-finish", "--quiet").out())
                .startsWith("The shortest run to both-finish, 9 steps")
                .contains("both-finish (acceptable)");
        Shell.Result unknown = trace("--outcome", "both-finished");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean `both-finish`?");
    }

    @Test
    void aSeedIsTheSameRunEveryTime() {
        assertThat(token("--seed", "7")).isEqualTo(token("--seed", "7")).isNotEqualTo(token("--seed", "8"));
        assertThat(trace("--seed", "7", "--quiet").out()).startsWith("A random run, seed 7, ");
    }

    @Test
    void aRandomRunThatGoesRoundForEverIsCut() {
        Shell.Result result = new Shell().run("trace", "spinning-child", "--seed", "3");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .satisfies(text -> assertThat(text.lines().count()).isLessThan(5_000))
                .contains("= token: spinning-child@core:");
    }

    @Test
    void theTokenOfARunPlaysThatRunAgainEverywhere() {
        String token = token("--seed", "7");
        assertThat(token("--schedule", token)).isEqualTo(token);
        assertThat(new Shell().run("play", "orphaned-lock", "--schedule", token).out())
                .contains(token);
        assertThat(new Shell()
                        .run("steer", "orphaned-lock", "--schedule", token)
                        .out())
                .contains(token);
    }

    @Test
    void theRunIsARecord() {
        Map<String, Object> record = JsonText.object(trace("--format", "json").out());
        assertThat(record)
                .containsEntry("record", "run")
                .containsEntry("scenario", "orphaned-lock")
                .containsEntry("platform", "core")
                .containsEntry("outcome", "child-hangs")
                .containsEntry("grade", "interesting");
        assertThat((List<?>) record.get("steps")).hasSize(8);
        assertThat(JsonText.at(record, "steps.1.sentence")).isEqualTo("Worker locks m.");
        assertThat((Double) JsonText.at(record, "steps.1.line")).isGreaterThan(1);
        assertThat(trace("--json").out()).isEqualTo(trace("--format", "json").out());
    }

    @Test
    void thePictureIsAFileOfItsOwn() {
        Shell.Result last = trace("--format", "svg");
        assertThat(last.code()).isZero();
        assertThat(last.out()).startsWith("<svg xmlns=").endsWith("</svg>\n").doesNotContain("var(--");
        assertThat(trace("--format", "svg", "--step", "0").out()).isNotEqualTo(last.out());
        assertThat(trace("--format", "svg", "--theme", "dark").out()).isNotEqualTo(last.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format=bmp | perfetto, shiviz or link, not `bmp`",
                "--theme=pink | --theme takes light, dark, light-contrast or dark-contrast, not `pink`",
                "--format=svg --step=9 | --step 9 is after the end: the run has 8",
                "--json --format=svg | --json and --format svg ask for different forms",
                "--seed=1 --outcome=child-hangs | --outcome and --seed name different runs",
                "--seed=-1 | `-1` is no whole number from 0 to 2147483647",
                "--schedule=rubbish | `rubbish` is no schedule token",
            })
    void wrongOptionsAreRefusedWithWhatIsAllowed(String line) {
        String[] parts = line.split(" \\| ");
        Shell.Result result = trace(parts[0].split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf", "transcript", "perfetto", "shiviz"})
    void aFileIsWrittenInEveryForm(String format, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("run." + format);
        Shell.Result result = trace("--format", format, "-o", file.toString(), "--step", "4");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("wrote " + file + "\n");
        assertThat(Files.size(file)).isGreaterThan(300);
    }

    @Test
    void theTraceForPerfettoIsJson() {
        Map<String, Object> trace =
                JsonText.object(trace("--format", "perfetto").out());
        assertThat((List<?>) trace.get("traceEvents")).hasSizeGreaterThan(10);
    }

    @Test
    void aLinkNamesTheStep() {
        assertThat(trace("--format", "link", "--step", "3").out())
                .startsWith("play/orphaned-lock.html#forklore=orphaned-lock@core:")
                .endsWith("&step=3\n");
    }

    @Test
    void bytesAreNotPrintedAndTextHasNoFile() {
        assertThat(trace("--format", "png").err()).contains("say where to write it with -o FILE");
        assertThat(trace("-o", "x.txt").err()).contains("--format text is printed");
    }

    @Test
    void aMomentOfAStepIsAnotherPicture() {
        assertThat(trace("--format", "svg", "--step", "5", "--moment", "40").out())
                .isNotEqualTo(trace("--format", "svg", "--step", "5").out());
    }

    @Test
    void anUnknownOptionThatIsAFormIsExplained() {
        assertThat(trace("--svg").err()).contains("did you mean `--format=svg`?");
        assertThat(trace("--perfetto").err()).contains("did you mean `--format=perfetto`?");
    }
}
