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

class CheckTests {

    /// `%s` is replaced by a claim.
    private static final String HANGS = """
            scenario mine
            title    Mine
            topic    locks
            runs     c

            mutex m

            thread main
              lock m
              lock m

            outcome stuck
              when  parent hangs on m
              grade interesting "Main waits for itself."

            %s
            """;

    @TempDir
    Path folder;

    private Shell.Result check(String text, String... options) throws IOException {
        Files.writeString(folder.resolve("mine.fork"), text);
        String[] words = new String[options.length + 2];
        words[0] = "check";
        words[1] = "mine.fork";
        System.arraycopy(options, 0, words, 2, options.length);
        return new Shell().in(folder).run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned-lock", "exec-saves-you", "printed-twice"})
    void shippedScenariosHoldAndTheirVerdictIsPrinted(String name) {
        Shell.Result result = new Shell().run("check", name, "--platform", "core");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.verify("check-" + name, result.transcript());
    }

    @Test
    void quietLeavesOneLine() {
        Shell.Result result = new Shell().run("check", "exec-saves-you", "--quiet", "--platform", "core");
        assertThat(result.out()).isEqualTo("verdict[V0001]: exec-saves-you: every claim holds\n");
    }

    @Test
    void aRefutedClaimExitsWith1AndShowsTheRun() throws IOException {
        Shell.Result result = check(HANGS.formatted("expect never stuck"));
        assertThat(result.code()).isEqualTo(1);
        Golden.verify("check-refuted", result.transcript());
    }

    @Test
    void anEndWithoutANameExitsWith1() throws IOException {
        Shell.Result result =
                check(HANGS.formatted("expect sometimes stuck").replace("parent hangs on m", "parent exits 3"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("no outcome names this end: parent hangs on m");
    }

    @Test
    void aReachedBoundIsNoVerdictAndExitsWith5() throws IOException {
        Shell.Result result = check(HANGS.formatted("expect sometimes stuck"), "--max-states", "2");
        assertThat(result.code()).isEqualTo(5);
        Golden.verify("check-limit", result.transcript());
    }

    @Test
    void everyMistakeOfAFileIsSaidAndItExitsWith3() throws IOException {
        Shell.Result result = check(HANGS.formatted("expect sometimes stukc").replace("lock m\n", "lock mm\n"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("mine.fork:10:", "mm", "stukc", "errors in mine.fork");
    }

    @Test
    void mistakesAreARecordToo() throws IOException {
        Shell.Result result = check(HANGS.formatted("expect sometimes stukc"), "--json");
        assertThat(result.code()).isEqualTo(3);
        Map<String, Object> record = JsonText.object(result.out());
        assertThat(record).containsEntry("record", "problems").containsEntry("file", "mine.fork");
        assertThat(JsonText.at(record, "problems.0.line")).isEqualTo(16.0);
        assertThat((String) JsonText.at(record, "problems.0.code")).startsWith("F");
    }

    @Test
    void theRecordSaysWhatTheTextSays() {
        Shell.Result result = new Shell().run("check", "orphaned-lock", "--platform", "core", "--json");
        Map<String, Object> record = JsonText.object(result.out());
        assertThat(result.code()).isZero();
        assertThat(record).containsEntry("record", "verdict").containsEntry("status", "holds");
        assertThat(JsonText.at(record, "outcomes.0.name")).isEqualTo("child-hangs");
        assertThat(JsonText.at(record, "outcomes.0.probability.value")).isEqualTo(0.4375);
        assertThat(JsonText.at(record, "outcomes.0.probability.fraction")).isEqualTo("7/16");
        assertThat((List<?>) JsonText.at(record, "counterexample.steps"))
                .hasSize(((Double) JsonText.at(record, "outcomes.0.shortest")).intValue());
        assertThat(JsonText.at(record, "claims.0.answer")).isEqualTo("proved");
        assertThat(JsonText.at(record, "statistics.complete")).isEqualTo(true);
    }

    @Test
    void theOddsOfAllEndsAddUpToAll() {
        Map<String, Object> record = JsonText.object(new Shell()
                .run("check", "printed-twice", "--platform", "core", "--json")
                .out());
        double sum = 0;
        for (Object outcome : (List<?>) record.get("outcomes")) {
            sum += (Double) JsonText.at(outcome, "probability.value");
        }
        assertThat(sum).isEqualTo(1.0);
    }

    @Test
    void aFileIsFoundFromTheFolderOfC() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/mine.fork"), HANGS.formatted("expect always stuck"));
        assertThat(new Shell()
                        .in(folder)
                        .run("-C", "deep", "check", "mine.fork")
                        .code())
                .isZero();
        assertThat(new Shell()
                        .in(folder)
                        .run("check", "-C", "deep", "./mine.fork")
                        .code())
                .isZero();
        assertThat(new Shell().in(folder).run("check", "mine.fork").code()).isEqualTo(2);
    }

    @Test
    void severalScenariosAreALineEachAndTheOneThatDoesNotHoldIsTold() throws IOException {
        Files.writeString(
                folder.resolve("other.fork"),
                HANGS.formatted("expect always stuck").replace("scenario mine", "scenario other"));
        Shell.Result result = check(HANGS.formatted("expect never stuck"), "other.fork");
        assertThat(result.code()).isEqualTo(1);
        Golden.verify("check-several", result.transcript());
    }

    @Test
    void whatCannotBeCheckedIsSaidAndTheOthersAreChecked() throws IOException {
        Shell.Result result = check(HANGS.formatted("expect always stuck"), "nowhere", "exec-saves-you");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no scenario and no file `nowhere`");
        assertThat(result.out()).contains("3 scenarios: 2 hold, 1 could not be checked");
    }

    @Test
    void severalVerdictsAreOneRecord() throws IOException {
        Files.writeString(folder.resolve("bad.fork"), "scenario bad\n");
        Shell.Result result = check(HANGS.formatted("expect never stuck"), "bad.fork", "orphaned-lock", "--json");
        assertThat(result.code()).isEqualTo(3);
        Map<String, Object> record = JsonText.object(result.out());
        assertThat(record).containsEntry("record", "verdicts");
        assertThat(JsonText.at(record, "verdicts.0.record")).isEqualTo("verdict");
        assertThat(JsonText.at(record, "verdicts.0.status")).isEqualTo("does-not-hold");
        assertThat(JsonText.at(record, "verdicts.1.scenario")).isEqualTo("orphaned-lock");
        assertThat(JsonText.at(record, "refused.0.file")).isEqualTo("bad.fork");
    }

    @Test
    void aPropertyIsOneOutcomeAndItsClaims() {
        Shell.Result result =
                new Shell().run("check", "orphaned-lock", "--platform", "core", "--property", "both-finish");
        assertThat(result.code()).isZero();
        Golden.verify("check-property", result.transcript());
    }

    @Test
    void aPropertyIsAskedAloneWhateverElseDoesNotHold() throws IOException {
        String text = HANGS.formatted("expect never stuck") + """

                outcome fine
                  when  parent exits 0
                  grade acceptable "Main ends."
                """;
        assertThat(check(text, "--property", "stuck", "--quiet").code()).isEqualTo(1);
        Shell.Result fine = check(text + "expect never fine\n", "--property", "fine", "--quiet");
        assertThat(fine.code()).isZero();
        assertThat(fine.out()).isEqualTo("verdict[V0001]: mine: `fine` never happens, as claimed\n");
        assertThat(check(text, "--property", "fine", "--max-states", "2").code())
                .isEqualTo(5);
    }

    @Test
    void aPropertyThatNoOutcomeHasIsGuessed() {
        Shell.Result result = new Shell().run("check", "orphaned-lock", "--property", "child-hang");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("has no outcome `child-hang`", "did you mean `child-hangs`?");
    }
}
