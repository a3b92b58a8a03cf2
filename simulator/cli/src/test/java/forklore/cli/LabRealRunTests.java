package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.command.RealRuns;
import forklore.runner.Targets;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks that only real runs can answer, by the commands of a student.
class LabRealRunTests {

    @TempDir
    Path folder;

    private Shell.Result lab(String... words) {
        return new Shell().in(folder).lab(words);
    }

    /// Answers and records of lab 8 as the commands on the sheet write them, of a machine made of paper.
    @Test
    void recordsOfRealRunsAreGradedAndHandedIn() throws IOException {
        assertThat(lab("start", "8", "--id", "alice").code()).isZero();
        Shell shell = new Shell().in(folder);
        shell.run("run", "lab8/lab8-count.fork", "--times", "200", "--out", "lab8");
        Shell.Result steered = shell.run(
                "steer", "lab8/lab8-steer.fork", "--platform", "glibc", "--outcome", "child-hangs", "--out", "lab8");
        assertThat(steered.err()).contains("wrote lab8/lab8-steer.glibc.c.glibc-2.36.steered");
        Path answers = folder.resolve("lab8/answers.txt");
        String blank = Files.readString(answers);
        String said = blank.replace("runs     ?", "runs     200")
                .replace("seen     ?", "seen     100")
                .replace("low      ?", "low      43.1")
                .replace("high     ?", "high     56.9");
        Files.writeString(answers, said);
        assertThat(lab("check", "lab8").out())
                .contains("passed   8/8    Count it really", "passed   6/6    Make it happen");
        assertThat(lab("submit", "lab8").out()).contains("with lab8-count.", "with lab8-steer.glibc");
        assertThat(lab("grade", "alice-lab8.forklore-lab").out()).contains("14 of 30 points");
    }

    @Test
    void whatIsAskedOfAProgramToMigrateIsAskedOfTheJury() throws IOException {
        assertThat(lab("start", "9", "--id", "alice").code()).isZero();
        assertThat(folder.resolve("lab9/forking-server.py")).content().contains("class Server(");
        String key = lab("start", "9", "--id", "alice", "--answers").out();
        Files.writeString(folder.resolve("lab9/answers.txt"), key);
        List<Job> asked = new java.util.ArrayList<>();
        Shell.Result silent =
                new Shell().in(folder).on(jury(asked, "It printed nothing.")).run("lab", "check", "lab9");
        assertThat(asked).hasSize(2).allSatisfy(job -> {
            assertThat(job.prints().orElseThrow()).containsExactly("both requests are taken", "answered: hello hello");
            assertThat(job.options()).containsExactly("-W", "error");
            assertThat(job.times()).isEqualTo(3);
        });
        assertThat(silent.out()).contains("failed   0/12", "cpython-3.12: failed. It printed nothing.");
        assertThat(lab("check", "lab9").out())
                .contains("not run, because forking-server.py could not be run on cpython-3.12 here: there")
                .as("a hint would cost points and bring no interpreter")
                .contains("next: forklore lab submit lab9")
                .doesNotContain("lab hint");
    }

    private static RealRuns jury(List<Job> asked, String why) {
        return new FakeRuns() {
            @Override
            public Targets targets(List<String> pythons) {
                return new Targets(List.of(python("3.12"), python("3.14")), List.of());
            }

            @Override
            public Judgement judge(Submission submission, Job job, JuryLimits limits, Target target) {
                asked.add(job);
                return new Judgement(Judgement.Ruling.WRONG_OUTPUT, why, "", "", 1);
            }
        };
    }

    private static Target python(String version) {
        List<String> platforms = List.of("cpython-" + version, "core");
        return new Target("CPython " + version, platforms, new Target.Python(List.of("python3"), version));
    }
}
