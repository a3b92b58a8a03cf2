package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.Environment;
import forklore.runner.ProgressListener;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Campaigns of more than one scenario or target, on a machine made of paper.
class RunSeriesTests {

    private static final String LOG = "orphaned-lock.glibc.c.glibc-2.36.log";

    @TempDir
    Path folder;

    /// Counts how many runs it was asked for, and says of this machine what the real one says.
    private static final class Counting extends FakeRuns {

        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
            runs.addAndGet(options.times());
            return super.run(linked, target, options, listener);
        }

        @Override
        SequencedMap<String, String> environment(Target target, CampaignOptions options, RunLog log) {
            return Environment.of(target, "glibc 2.36", options, log.runs());
        }
    }

    private Shell.Result run(Shell shell, String... arguments) {
        return shell.in(folder).run(arguments);
    }

    private RunLog log(String name) throws IOException {
        return RunLog.parse(Files.readString(folder.resolve(name))).orElseThrow();
    }

    @Test
    void everywhereIsOneLineForEachTargetAndASum() {
        Shell.Result result =
                run(new Shell(), "run", "orphaned-lock", "printed-twice", "--everywhere", "--times", "10");
        assertThat(result.code()).isZero();
        Golden.verify("run-everywhere", result.transcript());
    }

    @Test
    void aLogIsWrittenForEachScenarioAndTarget() throws IOException {
        run(new Shell(), "run", "orphaned-lock", "--everywhere", "--times", "10", "--out", "logs");
        assertThat(log("logs/" + LOG).runs()).isEqualTo(10);
        assertThat(log("logs/orphaned-lock.musl.c.musl-1.2.3.log").target()).isEqualTo("musl 1.2.3");
    }

    @Test
    void whatIsThereIsNotDoneAgain() throws IOException {
        Counting counting = new Counting();
        run(new Shell().on(counting), "run", "orphaned-lock", "--times", "10", "--out", "logs");
        assertThat(counting.runs).hasValue(10);
        run(new Shell().on(counting), "run", "orphaned-lock", "--times", "10", "--out", "logs", "--resume");
        assertThat(counting.runs).hasValue(10);
        Shell.Result more =
                run(new Shell().on(counting), "run", "orphaned-lock", "--times", "15", "--out", "logs", "--resume");
        assertThat(counting.runs).hasValue(15);
        assertThat(more.code()).isZero();
        assertThat(log("logs/" + LOG).numbers().text()).isEqualTo("1-15");
    }

    @Test
    void otherKnobsAreAnotherCampaign() throws IOException {
        Counting counting = new Counting();
        run(new Shell().on(counting), "run", "orphaned-lock", "--times", "10", "--out", "logs");
        run(
                new Shell().on(counting),
                "run",
                "orphaned-lock",
                "--times",
                "10",
                "--seed",
                "2",
                "--out",
                "logs",
                "--resume");
        assertThat(counting.runs).hasValue(20);
        assertThat(log("logs/" + LOG).environment()).containsEntry("seed", "2");
    }

    @Test
    void aShardDoesItsPartOfTheRuns() throws IOException {
        for (int i = 1; i <= 3; i++) {
            run(new Shell(), "run", "orphaned-lock", "--times", "10", "--shard", i + "/3", "--out", "shard" + i);
        }
        assertThat(log("shard1/" + LOG).numbers().text()).isEqualTo("1-3");
        assertThat(log("shard2/" + LOG).numbers().text()).isEqualTo("4-6");
        assertThat(log("shard3/" + LOG).numbers().text()).isEqualTo("7-10");
    }

    @Test
    void aBadShardIsSaid() {
        for (String bad : List.of("3", "0/2", "3/2", "1/0", "a/b", "1/99999", "-1/2", "1/2/3")) {
            Shell.Result result = run(new Shell(), "run", "--all", "--shard", bad, "--out", "logs");
            assertThat(result.code()).as(bad).isEqualTo(2);
            assertThat(result.err()).contains("`" + bad + "` is no part of a campaign", "2/5");
        }
    }

    @Test
    void whatMakesNoSenseTogetherIsSaid() {
        assertThat(run(new Shell(), "run", "--all", "--resume").err()).contains("name it with --out");
        assertThat(run(new Shell(), "run", "--all", "--shard", "1/2").err()).contains("name a folder with --out");
        assertThat(run(new Shell(), "run", "--all", "orphaned-lock").err()).contains("name none beside it");
        assertThat(run(new Shell(), "run", "orphaned-lock", "--language", "cobol")
                        .err())
                .contains("`cobol` is no language of programs", "c and python");
        assertThat(run(new Shell(), "run", "orphaned-lock", "--everywhere", "--record", "x")
                        .err())
                .contains("--record is for one scenario on one target");
        assertThat(run(new Shell(), "run", "orphaned-loc", "--everywhere").err())
                .contains("did you mean `orphaned-lock`?");
        assertThat(run(new Shell(), "run", "orphaned-lock", "--platform", "beos")
                        .err())
                .contains("there is no platform `beos`");
    }

    @Test
    void programsInCAreStartedThroughACommand() {
        Shell.Result result =
                run(new Shell(), "run", "orphaned-lock", "--under", "/usr/bin/env -i", "--everywhere", "--times", "3");
        assertThat(result.out()).contains("run with glibc 2.36 under env", "run with musl 1.2.3 under env");
        assertThat(run(new Shell(), "run", "orphaned-lock", "--under", " ").err())
                .contains("--under needs a command");
        assertThat(run(new Shell(), "run", "orphaned-lock", "--under", "env", "--language", "python")
                        .err())
                .contains("--under is for programs in C");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Shell.Result result = run(new Shell(), "run", "orphaned-lock", "--times", "1", "--out", "file/logs");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot make the folder");
    }

    @Test
    void whatHasNoProgramIsNotApplicableAndNoError() {
        Shell.Result result = run(new Shell(), "run", "orphaned-lock", "import-lock", "--everywhere", "--times", "4");
        assertThat(result.out()).contains("not applicable");
        assertThat(result.code()).isZero();
    }

    @Test
    void whatAnOldPythonLacksIsNotApplicable() {
        Target old = new Target(
                "CPython 3.6.15",
                List.of("cpython-3.6", "cpython-3.12"),
                new Target.Python(List.of("python3.6"), "3.6.15"));
        FakeRuns ancient = new FakeRuns() {
            @Override
            public Targets targets(List<String> pythons) {
                return new Targets(List.of(old), List.of());
            }
        };
        Shell.Result result = run(
                new Shell().on(ancient),
                "run",
                "spawn-instead",
                "logging-lock",
                "preexec-fn",
                "orphaned-lock",
                "--everywhere");
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("not applicable: CPython 3.6 has no os.posix_spawnp, which came with 3.8. spawn-instead");
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("not applicable: CPython 3.6.15 ends each thread by pthread_exit");
        assertThat(result.out()).contains("logging-lock  cpython-3.6, run with CPython 3.6.15");
        assertThat(result.code()).isZero();
    }

    @Test
    void nothingToRunSaysWhatIsMissing() {
        FakeRuns bare = new FakeRuns() {
            @Override
            public Targets targets(List<String> pythons) {
                return new Targets(
                        List.of(),
                        List.of(new Targets.Absent("C", "there is no C compiler (cc)", "sudo apt-get install gcc")));
            }
        };
        Shell.Result result = run(new Shell().on(bare), "run", "orphaned-lock");
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("there is no C compiler (cc)", "sudo apt-get install gcc", "forklore doctor");
    }

    @Test
    void whatTheModelExcludesExitsWith6() {
        FakeRuns wild = new FakeRuns() {
            @Override
            public CampaignResult run(
                    Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
                List<RunLog.Count> others = List.of(new RunLog.Count("parent is killed by signal 11", options.times()));
                return new CampaignResult.Completed(log(linked, options.times(), List.of(), others));
            }
        };
        Shell.Result result = run(new Shell().on(wild), "run", "orphaned-lock", "--everywhere", "--times", "3");
        assertThat(result.code()).isEqualTo(6);
        assertThat(result.out()).contains("seen though impossible");
    }

    @Test
    void aSeriesIsARecord() {
        Map<String, Object> record =
                JsonText.object(run(new Shell(), "run", "orphaned-lock", "--everywhere", "--times", "10", "--json")
                        .out());
        assertThat(record).containsEntry("record", "campaigns").containsEntry("agrees", true);
        assertThat(JsonText.at(record, "campaigns.1.target")).isEqualTo("musl 1.2.3");
        assertThat(JsonText.at(record, "marks.0.times")).isEqualTo(4.0);
    }
}
