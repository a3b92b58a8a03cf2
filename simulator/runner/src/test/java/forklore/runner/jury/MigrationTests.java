package forklore.runner.jury;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTests {

    private static final Job JOB = Job.strict(List.of("done"), 2);
    private static final Judgement GOOD = new Judgement(Judgement.Ruling.ACCEPTED, "", "", "", 1);

    private static Target python(String version) {
        return new Target("CPython " + version, List.of("core"), new Target.Python(List.of("python3"), version));
    }

    private static List<Judgement> judged(String name, List<String> versions, List<Target> targets)
            throws InterruptedException {
        List<String> ran = new ArrayList<>();
        Migration migration = new Migration(new Submission.SourceFile(name, "print('done')\n"), versions, JOB);
        List<Migration.Judged> judged = migration.judge(targets, (_, job, _, target) -> {
            assertThat(job).isEqualTo(JOB);
            ran.add(target.label());
            return new Judgement(Judgement.Ruling.ACCEPTED, target.label(), "", "", 1);
        });
        assertThat(judged).extracting(Migration.Judged::version).isEqualTo(versions);
        return judged.stream().map(Migration.Judged::judgement).toList();
    }

    @Test
    void aProgramIsRunOnTheVersionsThatAreAskedAndOnNoOther() throws InterruptedException {
        List<Target> targets = List.of(
                new Target("glibc 2.36", List.of("core"), new Target.C("cc", "cc 12", List.of())),
                python("3.15.0"),
                python("3.12.1"),
                python("3.9.18"));
        List<Judgement> judged =
                judged("a.py", List.of("cpython-3.12", "cpython-3.14", "cpython-3.9", "python"), targets);
        assertThat(judged)
                .extracting(Judgement::standing)
                .containsExactly(
                        Judgement.Standing.PASSED,
                        Judgement.Standing.NOT_RUN,
                        Judgement.Standing.PASSED,
                        Judgement.Standing.NOT_RUN);
        assertThat(judged)
                .extracting(Judgement::told)
                .startsWith(
                        "CPython 3.12.1",
                        "there is no CPython 3.14. Install it, for example by pyenv install 3.14.",
                        "CPython 3.9.18");
    }

    @Test
    void whatCannotBeHandedInIsNoProgramOnEachVersion() throws InterruptedException {
        List<Judgement> judged = judged("../a.py", List.of("cpython-3.12", "cpython-3.14"), List.of(python("3.12.1")));
        assertThat(judged).hasSize(2).allSatisfy(each -> {
            assertThat(each.standing()).isEqualTo(Judgement.Standing.NO_PROGRAM);
            assertThat(each.told()).contains("../a.py");
        });
    }

    @Test
    void aJudgementTellsWhyThenWhatToDoAndBelowItWhatWasSeen() {
        assertThat(new Judgement(Judgement.Ruling.HANGS, "It hangs.", "Look at it.", "it printed:\nx", 1).told())
                .isEqualTo("It hangs. Look at it.\nit printed:\nx");
        assertThat(GOOD.told()).isEmpty();
    }
}
