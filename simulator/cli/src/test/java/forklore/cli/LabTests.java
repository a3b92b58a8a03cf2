package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a hand-in: start, check, hint, submit, grade, report.
class LabTests {

    @TempDir
    Path folder;

    private Shell.Result lab(String... words) {
        return new Shell().in(folder).lab(words);
    }

    private void start(String student) {
        assertThat(lab("start", "1", "--id", student, "--out", student).code()).isZero();
    }

    private void answer(String student) throws IOException {
        String key = lab("start", "1", "--id", student, "--answers").out();
        Files.writeString(folder.resolve(student).resolve("answers.txt"), key);
    }

    /// A class: who has a name that begins with `m` hands in the model answers, the others nothing.
    private Path handedIn(String... students) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (String student : students) {
            start(student);
            if (student.startsWith("m")) {
                answer(student);
            }
            String file = "in/" + student + "-lab1.forklore-lab";
            assertThat(lab("submit", student, "--out", file).code()).isZero();
        }
        return folder.resolve("in");
    }

    @Test
    void theLabsAreListed() {
        assertThat(lab("list").out()).contains("1   what-is-copied", "20 min", "10  capstone");
        Map<String, Object> record = JsonText.object(lab("list", "--json").out());
        assertThat(JsonText.at(record, "labs.0.name")).isEqualTo("what-is-copied");
        assertThat(lab().out()).isEqualTo(lab("list").out());
    }

    @Test
    void startMakesAFolderWithEverythingAndNeverOverwrites() {
        Shell.Result result = lab("start", "1", "--id", "alice");
        assertThat(result.code()).isZero();
        assertThat(folder.resolve("lab1/sheet.adoc"))
                .content()
                .startsWith("= Lab 1: ")
                .contains("For alice");
        assertThat(folder.resolve("lab1/answers.txt")).content().contains("student  alice");
        assertThat(result.out()).contains(".fork\n", "answers.txt\n");
        Shell.Result again = lab("start", "1", "--id", "bob");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("there is already a `lab1`, and it was not touched");
        assertThat(folder.resolve("lab1/answers.txt")).content().contains("student  alice");
    }

    @Test
    void everyStudentCourseAndTryHasOtherData() throws IOException {
        lab("start", "1", "--id", "alice", "--out", "a");
        lab("start", "1", "--id", "bob", "--out", "b");
        lab("start", "1", "--id", "alice", "--course", "7", "--out", "c");
        lab("start", "1", "--id", "alice", "--attempt", "2", "--out", "d");
        List<String> sheets = new java.util.ArrayList<>();
        for (String each : List.of("a", "b", "c", "d")) {
            String sheet = Files.readString(folder.resolve(each).resolve("sheet.adoc"));
            sheets.add(sheet.substring(sheet.indexOf("\n== 1. ")));
        }
        assertThat(sheets).doesNotHaveDuplicates();
    }

    @Test
    void theModelAnswersEarnEverything() throws IOException {
        start("alice");
        assertThat(lab("check", "alice").code()).isEqualTo(1);
        answer("alice");
        Shell.Result result = lab("check", "alice");
        assertThat(result.out()).contains("20 of 20 points");
        assertThat(result.code()).isZero();
    }

    @Test
    void aMistakeInTheAnswerFileIsShownWithItsPlaceAndCostsNothing() throws IOException {
        start("alice");
        Path file = folder.resolve("alice/answers.txt");
        Files.writeString(file, Files.readString(file).replace("task     memory", "task     memry"));
        Shell.Result result = lab("check", "alice");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("answers.txt:9:", "memry", "^^^^^");
    }

    @Test
    void aHintSaysItsCostFirstAndIsWrittenDownWhenItIsTaken() throws IOException {
        start("alice");
        answer("alice");
        Shell.Result offer = lab("hint", "memory", "alice");
        assertThat(offer.out()).contains("It costs 1 point of 6").doesNotContain("Hint 1");
        assertThat(lab("check", "alice").out()).contains("20 of 20");
        Shell.Result taken = lab("hint", "memory", "alice", "--take");
        assertThat(taken.out()).contains("Hint 1 of 3 (cost 1 point):");
        assertThat(lab("check", "alice").out()).contains("19 of 20");
        assertThat(lab("hint", "memory", "alice").out()).contains("Hint 1 of 3", "number 2 of 3");
        assertThat(lab("hint", "memroy", "alice").err()).contains("did you mean `memory`?");
    }

    @Test
    void aClassIsGradedWithReportsAndGoesOnWhereItWas() throws IOException {
        handedIn("mia", "nobody");
        Files.writeString(folder.resolve("in/eve-lab1.forklore-lab"), "score 100\n");
        Shell.Result result = lab("grade", "in", "--out", "results");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out())
                .contains("20/20", "0/20", "not graded  eve-lab1.forklore-lab: it is no hand-in: no line of it");
        assertThat(result.err())
                .contains("graded 2 hand-ins in ", "of processor time")
                .doesNotContain("before");
        assertThat(folder.resolve("results/report.html")).content().contains("mia", "not graded", "Each check");
        assertThat(folder.resolve("results/report.csv")).content().contains("mia,lab1,1,");
        assertThat(lab("grade", "in", "--out", "results").err()).contains("2 had been graded before");
        assertThat(lab("report", "results", "--format", "csv").out()).contains("mia,lab1,1,", "nobody,lab1,1,");
    }

    @Test
    void aChangedHandInIsGradedAnew() throws IOException {
        Path in = handedIn("mia", "nobody");
        lab("grade", "in", "--out", "results", "-q");
        Files.copy(
                in.resolve("mia-lab1.forklore-lab"),
                in.resolve("nobody-lab1.forklore-lab"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(lab("grade", "in", "--out", "results").err()).contains("1 had been graded before");
    }

    @Test
    void theShardsOfAClassArePutTogether() throws IOException {
        handedIn("mia", "nobody", "max");
        lab("grade", "in", "--shard", "1/2", "--out", "one", "-q");
        lab("grade", "in", "--shard", "2/2", "--out", "two", "-q");
        String together = lab("report", "one", "two", "--format", "csv").out();
        assertThat(together.lines()).hasSize(4);
        assertThat(together).contains("mia,lab1", "nobody,lab1", "max,lab1");
    }

    @Test
    void eachFormatIsWritten() throws IOException {
        handedIn("mia");
        Shell.Result result = lab(
                "grade",
                "in",
                "--out",
                "results",
                "--format",
                "html,csv,junit,markdown,gradescope,prairielearn,check50");
        assertThat(result.code()).isZero();
        for (String file : List.of(
                "report.html",
                "report.csv",
                "report.xml",
                "report.md",
                "mia-lab1.gradescope.json",
                "mia-lab1.prairielearn.json",
                "mia-lab1.check50.json")) {
            assertThat(folder.resolve("results").resolve(file)).isNotEmptyFile();
        }
        assertThat(lab("grade", "in/mia-lab1.forklore-lab", "--format", "gradescope")
                        .out())
                .startsWith("{")
                .contains("\"max_score\"");
        assertThat(lab("grade", "in", "--format", "pdf").err())
                .contains("there is no report `pdf`", "the reports are html, csv");
    }

    @Test
    void aChangedScenarioIsTheAnswerAndItsMistakesAreShownInItsFile() throws IOException {
        assertThat(lab("start", "2", "--id", "alice").code()).isZero();
        String key = lab("start", "2", "--id", "alice", "--answers").out();
        int scenario = key.indexOf("  scenario\n");
        String changed = key.substring(scenario + "  scenario\n".length()).replaceAll("(?m)^    ", "");
        Path answers = folder.resolve("lab2/answers.txt");
        Files.writeString(answers, key.substring(0, scenario) + "  scenario ?\n");
        assertThat(lab("check", "lab2").out()).contains("failed   0/12", "32 of 44 points");
        Files.writeString(folder.resolve("lab2/lab2-repair.fork"), changed);
        assertThat(lab("check", "lab2").out()).contains("44 of 44 points");
        Files.writeString(folder.resolve("lab2/lab2-repair.fork"), changed + "nonsense\n");
        Shell.Result wrong = lab("check", "lab2");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("lab2-repair.fork:", "nonsense");
    }

    @Test
    void afterATryTheDataChange() throws IOException {
        start("alice");
        assertThat(lab("submit", "alice").out()).contains("wrote try 1 into alice-lab1.forklore-lab", "--attempt 2");
        assertThat(lab("submit", "alice").out()).contains("try 1 is already in", "nothing has changed");
        answer("alice");
        Shell.Result refused = lab("submit", "alice");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("after a try the data change", "--attempt 2");
        lab("start", "1", "--id", "alice", "--attempt", "2", "--out", "second");
        String key = lab("start", "1", "--id", "alice", "--attempt", "2", "--answers")
                .out();
        Files.writeString(folder.resolve("second/answers.txt"), key);
        assertThat(lab("submit", "second").out()).contains("wrote try 2", "20 of 20 points");
        assertThat(lab("grade", "alice-lab1.forklore-lab").out()).contains("try 2", "20 of 20 points");
        start("bob");
        assertThat(lab("submit", "bob", "--out", "alice-lab1.forklore-lab").err())
                .contains("is no hand-in of bob for lab 1, and was not touched");
    }

    @Test
    void aFileThatWasChangedByHandIsGradedTheSameAndNoted() throws IOException {
        Path file = handedIn("nobody").resolve("nobody-lab1.forklore-lab");
        Files.writeString(file, Files.readString(file).replace("  points 0\n", "  points 20\n"));
        Shell.Result result = lab("grade", "in");
        assertThat(result.out()).contains("0 of 20 points", "The seal of try 1 does not fit");
    }

    @Test
    void aHandInIsThatOfOneStudent() throws IOException {
        Path file = handedIn("mia").resolve("mia-lab1.forklore-lab");
        Files.writeString(file, Files.readString(file).replaceFirst("student mia", "student max"));
        assertThat(lab("grade", "in").out()).contains("not graded", "`mia`, but the file is of `max`");
    }

    @Test
    void theDataOfAnotherCourseAreNotTaken() throws IOException {
        handedIn("mia");
        Shell.Result result = lab("grade", "in", "--course", "2026");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("not graded", "the one of `mia` in this course is ");
        assertThat(lab("grade", "in", "--course", "0").code()).isZero();
    }

    @Test
    void aKeyIsSealedAndOpened() throws IOException {
        Shell shell = new Shell().in(folder).with("FORKLORE_PASSPHRASE", "correct horse");
        String open =
                shell.run("lab", "start", "1", "--id", "alice", "--answers").out();
        String sealed = shell.run("lab", "start", "1", "--id", "alice", "--answers", "--seal")
                .out();
        assertThat(sealed).startsWith("forklore-sealed 1\n").doesNotContain("alice");
        Files.writeString(folder.resolve("key"), sealed);
        assertThat(shell.run("lab", "report", "--open", "key").out()).isEqualTo(open);
        Shell.Result wrong = new Shell()
                .in(folder)
                .with("FORKLORE_PASSPHRASE", "another horse")
                .run("lab", "report", "--open", "key");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("`key` does not open");
        assertThat(lab("report", "--open", "key").err()).contains("there is no passphrase, and nobody to ask");
        assertThat(lab("start", "1", "--id", "alice", "--answers", "--seal").code())
                .isEqualTo(2);
    }

    @Test
    void aChangedSealDoesNotOpen() throws IOException {
        Files.writeString(folder.resolve("secret"), "correct horse\nnot this\n");
        String sealed = lab("start", "1", "--id", "a", "--answers", "--seal", "--passphrase-file", "secret")
                .out();
        for (String changed : List.of(
                sealed.replace(" 600000 ", " 1 "),
                sealed.replace("forklore-sealed 1\n", "forklore-sealed 1\nx\n"),
                sealed.substring(0, sealed.length() - 8))) {
            Files.writeString(folder.resolve("key"), changed);
            assertThat(lab("report", "--open", "key", "--passphrase-file", "secret")
                            .code())
                    .isEqualTo(1);
        }
        Files.writeString(folder.resolve("key"), sealed);
        assertThat(lab("report", "--open", "key", "--passphrase-file", "secret").code())
                .isZero();
    }

    @Test
    void questionsComeWithTheirKey() {
        String paper = lab("questions", "1", "--variants", "3").out();
        assertThat(paper).contains("-- lab1-", "  [ ] ", "____");
        String key = lab("questions", "1", "--variants", "3", "--answers").out();
        assertThat(key.lines()).hasSize((int)
                paper.lines().filter(line -> line.startsWith("-- ")).count());
        assertThat(lab("questions", "1", "--format", "gift").out())
                .startsWith("$CATEGORY: Forklore/What is copied?")
                .contains("::lab1-", "[plain]", "{#");
        Map<String, Object> record =
                JsonText.object(lab("questions", "1", "--json").out());
        assertThat((List<?>) record.get("questions")).hasSizeGreaterThan(3);
        assertThat(lab("questions", "1", "--kind", "predct").err()).contains("takes predict, count and find");
        assertThat(lab("questions", "4", "--kind", "count").out()).doesNotContain("-which-");
        assertThat(lab("questions", "1", "--format", "pdf").err()).contains("--format takes text or gift");
    }

    @Test
    void aLargeClassIsSummedUp() throws IOException {
        Path in = handedIn("mia");
        String text = Files.readString(in.resolve("mia-lab1.forklore-lab"));
        for (int i = 0; i < 25; i++) {
            Files.writeString(in.resolve("copy" + i + ".forklore-lab"), text);
        }
        Shell.Result result = lab("grade", "in", "--out", "results");
        assertThat(result.out())
                .contains("26 hand-ins, 520 of 520 points, that is 100 %")
                .hasLineCount(2);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(lab("start", "77", "--id", "a").err()).contains("there is no lab `77`", "lab list");
        assertThat(lab("start", "1").err()).contains("a lab is somebody's");
        assertThat(lab("start", "1", "--id", "../x").err()).contains("`../x` cannot be a name here");
        assertThat(lab("check").err()).contains("there is no lab in `.`");
        assertThat(lab("grade", "nothing").err()).contains("cannot read `nothing`");
        assertThat(lab("grde").err()).contains("did you mean `grade`?");
        assertThat(lab("report", "nothing").err()).contains("cannot read `nothing`");
    }

    @Test
    void helpOfAPartIsFoundBothWays() {
        assertThat(new Shell().run("help", "lab", "grade").out())
                .isEqualTo(lab("grade", "--help").out())
                .contains("--shard", "Examples:");
        assertThat(lab("--help").out()).contains("What to do:\n  list ", "  grade ");
    }
}
