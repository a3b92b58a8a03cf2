package forklore.runner.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.model.Language;
import forklore.runner.Targets;
import forklore.runner.Toolchain;
import forklore.runner.build.Home;
import forklore.runner.jury.Judgement.Ruling;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs of students, good and hostile: `native-demos/tests/submissions`. Each gets its own verdict, and nothing of
/// it is left.
class JuryTests {

    private static final JuryLimits SHORT = new JuryLimits(700, 20_000, 64, 32, 4_096, 8);
    private static final JuryLimits PATIENT = new JuryLimits(20_000, 20_000, 64, 32, 4_096, 8);
    private static final Job JOB = Job.printing("parent", "child");

    private static Path folder() {
        return Home.runtime().orElseThrow().resolveSibling("tests").resolve("submissions");
    }

    private static Target python() {
        Optional<Target> python = Targets.find(List.of()).found().stream()
                .filter(target -> target.language() == Language.PYTHON)
                .findFirst();
        assumeTrue(python.isPresent(), "no Python");
        return python.get();
    }

    private static Target target(String name) {
        assumeTrue(Toolchain.usual().isPresent(), "no C compiler");
        return name.endsWith(".py") ? python() : Toolchain.usual().orElseThrow();
    }

    private static Judgement judge(String name, Job job, JuryLimits limits) throws InterruptedException {
        Target target = target(name);
        Submission.Reading read = Submission.read(target.language(), List.of(folder().resolve(name)));
        Judgement judgement = Jury.judge(((Submission.Reading.Read) read).submission(), job, limits, target);
        assumeTrue(judgement.ruling() != Ruling.NOT_RUN, judgement.why());
        return judgement;
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(Files.exists(Path.of("/dev/shm/forklore-left"))).isFalse();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "does-its-job.c, ACCEPTED",
        "does-its-job.py, ACCEPTED",
        "fork-bomb.c, TOO_MANY_TASKS",
        "bombs-and-ends.c, TOO_MANY_TASKS",
        "signals-everybody.c, SIGNALLED_EVERYBODY",
        "prints-without-end.c, TOO_MUCH_OUTPUT",
        "writes-a-large-file.c, FILE_TOO_LARGE",
        "ends-at-once.c, WRONG_OUTPUT",
        "forges-results.c, WRONG_OUTPUT",
        "takes-all-memory.c, TOO_MUCH_MEMORY",
        "includes-endless-zeros.c, COMPILER_STOPPED",
        "asks-for-a-huge-table.c, COMPILER_STOPPED",
        "includes-itself.c, COMPILER_STOPPED",
        "no-program.c, NO_PROGRAM",
        "no-program.py, NO_PROGRAM"
    })
    void eachGetsItsOwnVerdict(String name, Ruling ruling) throws InterruptedException {
        Judgement judgement = judge(name, JOB, PATIENT);
        assertThat(judgement.ruling()).as(judgement.toString()).isEqualTo(ruling);
        assertThat(judgement.why().isEmpty()).isEqualTo(judgement.accepted());
    }

    @ParameterizedTest
    @CsvSource({"spins.c, SPINS", "hangs-in-the-child.c, HANGS", "leaves-a-daemon.c, TOO_LATE"})
    void whoDoesNotEndIsToldWhatItDidLast(String name, Ruling ruling) throws InterruptedException {
        Judgement judgement = judge(name, JOB, SHORT);
        assertThat(judgement.ruling()).as(judgement.toString()).isEqualTo(ruling);
    }

    @Test
    void theXRayOfAHangNamesTheLockAndItsOwner() throws InterruptedException {
        Judgement judgement = judge("hangs-in-the-child.c", JOB, SHORT);
        assertThat(judgement.log())
                .contains("what was left of it:", "waits for the end of a child")
                .containsPattern("waits for `lock`, a lock(, a condition| whose owner is thread \\d+, which does not"
                        + " exist in this process)");
    }

    /// A sandbox that is a script: it answers on descriptor 4 and ends without reading its orders.
    private static Judgement judgedBy(Path script, String... answers) throws IOException, InterruptedException {
        Target target = target("does-its-job.c");
        StringBuilder lines = new StringBuilder("echo sandbox 2 >&4\n");
        for (String answer : answers) {
            lines.append("echo ").append(answer).append(" >&4\n");
        }
        Files.writeString(script, lines);
        Submission.Reading read = Submission.read(target.language(), List.of(folder().resolve("does-its-job.c")));
        Submission submission = ((Submission.Reading.Read) read).submission();
        return Jury.judge(new Sandbox(List.of("/bin/sh", script.toString())), submission, JOB, PATIENT, target);
    }

    @Test
    void whereTheSystemAllowsNoWallsNothingIsRunAndTheReasonIsSaid(@TempDir Path folder)
            throws IOException, InterruptedException {
        String reason = HexFormat.of().formatHex("unshare: Operation not permitted".getBytes(StandardCharsets.UTF_8));
        Judgement judgement = judgedBy(folder.resolve("refuses"), "no-room -" + reason);
        assertThat(judgement.ruling()).isEqualTo(Ruling.NOT_RUN);
        assertThat(judgement.why())
                .isEqualTo("This machine does not allow the walls that a stranger's program is run behind: unshare:"
                        + " Operation not permitted.");
        assertThat(judgement.help()).contains("where users may make namespaces");
    }

    @Test
    void aSandboxThatSaysNothingIsNoVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        Judgement judgement = judgedBy(folder.resolve("is-silent"));
        assertThat(judgement.ruling()).isEqualTo(Ruling.NOT_RUN);
        assertThat(judgement.why()).isEqualTo("The sandbox does not work: the sandbox ended without an answer.");
    }

    @Test
    void noWayLeadsOut() throws InterruptedException {
        Job closed = Job.printing("shadow closed", "root closed", "judge closed", "verdict closed", "memory closed");
        Judgement judgement = judge("links-out.c", closed, PATIENT);
        assertThat(judgement.ruling()).as(judgement.toString()).isEqualTo(Ruling.ACCEPTED);
        assertThat(judgement.log()).contains("it made a link `shadow`, which nobody follows");
    }

    @Test
    void theNetworkHasNobodyElse() throws InterruptedException {
        Job alone = Job.printing(
                "itself is there", "a documentation address is out of reach", "a private address is out of reach");
        Judgement judgement = judge("asks-for-the-network.c", alone, PATIENT);
        assertThat(judgement.ruling()).as(judgement.toString()).isEqualTo(Ruling.ACCEPTED);
    }

    @Test
    void theJudgeIsOutOfReach() throws InterruptedException {
        Job refused = Job.printing(
                "trace refused", "mount refused", "namespace refused", "hidden memory refused", "root refused", "here");
        Judgement judgement = judge("attacks-the-judge.c", refused, PATIENT);
        assertThat(judgement.ruling()).as(judgement.toString()).isEqualTo(Ruling.ACCEPTED);
    }

    @Test
    void aForgedResultIsNamedAndNotRead() throws InterruptedException {
        assertThat(judge("forges-results.c", JOB, PATIENT).log())
                .contains("it wrote `results.json`; no file that a program writes is read as a result")
                .contains("it wrote `eve-lab2.forklore-lab`", "it wrote `report.xml`");
    }

    @Test
    void aFileOfAStrangerCannotBeIncluded(@TempDir Path outside) throws IOException, InterruptedException {
        Path secret = Files.writeString(outside.resolve("key.h"), "#define KEY 0x5ec4e7\n");
        String text = "#include \"" + secret + "\"\nint main(void) { return KEY; }\n";
        Submission.Reading read = Submission.of(Language.C, List.of(new Submission.SourceFile("main.c", text)));
        Judgement judgement = Jury.judge(((Submission.Reading.Read) read).submission(), JOB, PATIENT, target("main.c"));
        assumeTrue(judgement.ruling() != Ruling.NOT_RUN, judgement.why());
        assertThat(judgement.ruling()).isEqualTo(Ruling.NO_PROGRAM);
        assertThat(judgement.log()).contains("No such file or directory").doesNotContain("0x5ec4e7");
    }

    @Test
    void aWarningFailsWhereItIsAskedTo() throws InterruptedException {
        Job strict = new Job(List.of("-W", "error"), List.of(), "", JOB.prints(), true, 1);
        assertThat(judge("warns.py", JOB, PATIENT).ruling()).isEqualTo(Ruling.ACCEPTED);
        Judgement judgement = judge("warns.py", strict, PATIENT);
        assertThat(judgement.ruling()).isEqualTo(Ruling.WRONG_EXIT);
        assertThat(judgement.log()).contains("DeprecationWarning: old");
    }

    @Test
    void linesMayComeInAnyOrderIfTheJobSaysSo() throws InterruptedException {
        Job job = new Job(List.of(), List.of(), "", Optional.of(List.of("child", "parent")), false, 3);
        assertThat(judge("does-its-job.c", job, PATIENT).ruling()).isEqualTo(Ruling.ACCEPTED);
        assertThat(judge("does-its-job.c", Job.printing("child", "parent"), PATIENT)
                        .why())
                .contains("Line 1 is `parent` and should be `child`");
    }

    @Test
    void whereNoLinesAreAskedForSomethingMustBePrinted() throws InterruptedException {
        assertThat(judge("does-its-job.c", Job.ending(List.of()), PATIENT).ruling())
                .isEqualTo(Ruling.ACCEPTED);
        assertThat(judge("ends-at-once.c", Job.ending(List.of()), PATIENT).ruling())
                .isEqualTo(Ruling.WRONG_OUTPUT);
    }

    @Test
    void aLinkIsNotHandedIn(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("main.c"), Path.of("/etc/passwd"));
        assertThat(Submission.read(Language.C, List.of(link)))
                .isInstanceOfSatisfying(
                        Submission.Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is a link"));
    }

    @ParameterizedTest
    @CsvSource({"../main.c", "a/b.c", "''", ".hidden", "a b.c", "main.c;rm"})
    void aNameIsAPlainOne(String name) {
        assertThat(Submission.of(Language.C, List.of(new Submission.SourceFile(name, ""))))
                .isInstanceOf(Submission.Reading.Refused.class);
    }
}
