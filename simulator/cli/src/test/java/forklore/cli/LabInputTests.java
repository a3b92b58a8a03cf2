package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What students and teachers name by mistake: each message says what happened and what to do next.
class LabInputTests {

    @TempDir
    Path folder;

    private Shell.Result lab(String... words) {
        return new Shell().in(folder).lab(words);
    }

    private Path start(String lab, String name) {
        assertThat(lab("start", lab, "--id", "alice", "--out", name).code()).isZero();
        return folder.resolve(name);
    }

    private String handedIn(String lab) throws IOException {
        start(lab, "work" + lab);
        Files.writeString(
                folder.resolve("work" + lab + "/answers.txt"),
                lab("start", lab, "--id", "alice", "--answers").out());
        assertThat(lab("submit", "work" + lab).code()).isZero();
        return Files.readString(folder.resolve("alice-lab" + lab + ".forklore-lab"));
    }

    private String graded(String text) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("x.forklore-lab"), text);
        Shell.Result result = lab("grade", "in");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("1 file could not be graded", "next: ask for each again");
        return result.out();
    }

    @Test
    void aFolderWithSpacesIsOfferedAsOneWord() {
        start("1", "lab 1");
        String quoted = "'lab 1'";
        assertThat(lab("start", "1", "--id", "alice", "--out", "lab 1").err())
                .contains("next: forklore lab check " + quoted + ", or");
        assertThat(lab("check", "lab 1").out()).contains("next: forklore lab hint memory " + quoted + "\n");
        assertThat(lab("hint", "memory", "lab 1").out()).contains("memory " + quoted + " --take");
        assertThat(lab("submit", "lab 1").code()).isZero();
        start("2", "lab 2");
        assertThat(lab("submit", "lab 2", "--out", "alice-lab1.forklore-lab").err())
                .contains("next: forklore lab submit 'lab 2' --out ANOTHER-FILE");
    }

    @Test
    void aHandInThatWasCutOffIsCalledThat() throws IOException {
        String whole = handedIn("3");
        assertThat(graded(whole.substring(0, 900)))
                .contains("not graded  x.forklore-lab: ", "was cut off or changed after it was written");
        assertThat(graded("")).contains("x.forklore-lab: there is nothing in it");
        assertThat(graded(whole.substring(0, 5))).contains("it is no hand-in: no line of it is `forklore-lab 1`");
    }

    @Test
    void aHandInOfAnotherLabOrSeedSaysWhichIsWhich() throws IOException {
        String whole = handedIn("3");
        assertThat(graded(whole.replaceFirst("\nlab 3\n", "\nlab 4\n")))
                .contains("they are for lab 3, but the file is for lab 4");
        assertThat(graded(whole.replaceFirst("\nseed \\d+\n", "\nseed 5\n"))).contains("but the file is for seed 5");
        Files.writeString(folder.resolve("in/x.forklore-lab"), whole);
        assertThat(lab("grade", "in", "--course", "2026").out()).contains("it was begun with another --course");
    }

    @Test
    void whatIsNoFileIsNotGraded() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createDirectory(in.resolve("a.forklore-lab"));
        Files.createSymbolicLink(in.resolve("b.forklore-lab"), folder);
        Files.writeString(in.resolve("c.forklore-lab"), "x".repeat(1_000_001));
        assertThat(lab("grade", "in").out())
                .contains("a.forklore-lab: it is no file\n", "b.forklore-lab: it is a link, which is not followed\n")
                .contains("c.forklore-lab: it has 1000001 bytes, and at most 1000000 are read");
    }

    @Test
    void twoFilesOfOneStudentAreToldByTheirNames() throws IOException {
        String whole = handedIn("1");
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("first.forklore-lab"), whole);
        Files.writeString(in.resolve("second.forklore-lab"), whole.replace("points 20", "points 19"));
        assertThat(lab("grade", "in").out())
                .contains("first.forklore-lab\n", "second.forklore-lab: The seal of try 1 does not fit");
    }

    @Test
    void aFolderThatIsWorkedInIsNoHandIn() throws IOException {
        start("1", "work");
        assertThat(lab("grade", "work").err())
                .contains("there is no hand-in in `work`", "next: forklore lab submit work, which writes one");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(lab("grade", "empty").err())
                .contains("there is no hand-in in `empty`", "next: name the folder with the files");
        assertThat(lab("report", "empty").err()).contains("there is no result in `empty`", "--out empty");
        assertThat(lab("grade", "gone").err()).contains("there is no such file", "next: look at how it is called");
    }

    @Test
    void aFolderWithThousandsOfFilesIsNotRead() throws IOException {
        Path work = start("1", "work");
        for (int i = 0; i < 3000; i++) {
            Files.createFile(work.resolve("f" + i + ".bin"));
        }
        assertThat(lab("check", "work").err()).isEmpty();
        for (int i = 0; i < 17; i++) {
            Files.createFile(work.resolve("f" + i + ".py"));
        }
        Shell.Result refused = lab("submit", "work");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("too many files lie beside the answers: 17 end with .log, .steered, .py, .c")
                .contains("next: leave at most 16 there");
        assertThat(folder.resolve("alice-lab1.forklore-lab")).doesNotExist();
    }

    @Test
    void otherDataThanTheGivenOnesAreNoted() throws IOException {
        Path work = start("1", "work");
        assertThat(lab("check", "work").err()).isEmpty();
        Path answers = work.resolve("answers.txt");
        Files.writeString(answers, Files.readString(answers).replaceFirst("(?m)^seed .*$", "seed 7"));
        assertThat(lab("check", "work").err())
                .contains("not as they were given: lab1-memory.fork, ", "for seed 7")
                .contains("next: if you changed nothing: forklore lab start 1 --id alice --out ANOTHER-FOLDER");
    }

    @Test
    void anAnswerFileThatIsNoneIsSaidInOneSentence() throws IOException {
        Path answers = start("1", "work").resolve("answers.txt");
        String blank = Files.readString(answers);
        Files.writeString(answers, "\n");
        assertThat(lab("check", "work").err())
                .contains("there is nothing in it", "answers.txt", "help: take the blank file again");
        Files.write(answers, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(lab("check", "work").err())
                .contains(
                        "cannot read `work/answers.txt`", "it is no text in UTF-8", "next: save it as a text in UTF-8");
        Files.writeString(answers, blank.replaceFirst("(?m)^lab .*$", "lab 77"));
        assertThat(lab("check", "work").err())
                .contains("there is no lab 77", "help: there are 10 labs")
                .doesNotContain("1 |");
    }

    @Test
    void nameOfAStudentMayHaveUmlautsButNoSpaces() {
        assertThat(lab("start", "1", "--id", "J\u00f6rg", "--out", "\u00dcbung").code())
                .isZero();
        assertThat(lab("start", "1", "--id", "J\u00f6rg M\u00fcller").err())
                .contains("`J\u00f6rg M\u00fcller` cannot be a name here", "next: forklore lab start 1 --id alice");
    }

    @Test
    void aLineEndOfAnotherSystemIsNoChange() throws IOException {
        Path work = start("1", "work");
        Path program = work.resolve("lab1-memory.fork");
        byte[] text = Files.readString(program).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Files.write(program, text);
        assertThat(lab("check", "work").err()).isEmpty();
    }
}
