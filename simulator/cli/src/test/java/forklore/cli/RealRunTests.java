package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.output.Terminal;
import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.GivenUp;
import forklore.engine.trace.RunLog;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealRunTests {

    private static final String COMMAND = "sudo apt-get install gcc libc6-dev";

    @TempDir
    java.nio.file.Path folder;

    /// A machine without a compiler.
    private static final FakeRuns BARE = new FakeRuns() {
        @Override
        public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
            return new CampaignResult.Unavailable("there is no cc", COMMAND);
        }

        @Override
        public SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
            return new SteeringResult.Unavailable("there is no cc", COMMAND);
        }
    };

    /// A machine that does what it likes.
    private static final FakeRuns WILD = new FakeRuns() {
        @Override
        public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
            return always("parent is killed by signal 11").run(linked, target, options, listener);
        }

        @Override
        public SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
            return new SteeringResult.Diverged(List.of(), 1, "the owner of m in parent", "worker", "nobody");
        }
    };

    private static String withoutTime(String text) {
        return text.replaceAll("in [0-9]+\\.[0-9] s", "in T s");
    }

    @Test
    void aCampaignIsAHistogramBesideTheOdds() {
        Shell.Result result = new Shell().run("run", "orphaned-lock", "--times", "200");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.verify("run-orphaned-lock", withoutTime(result.transcript()));
    }

    @Test
    void progressIsShownOnATerminalOnly() {
        Terminal terminal = new Terminal(false, false, true, 100);
        assertThat(new Shell()
                        .terminal(terminal)
                        .run("run", "orphaned-lock", "--times", "7")
                        .err())
                .contains("7 of 7 runs")
                .endsWith("\r\u001b[K");
        assertThat(new Shell().run("run", "orphaned-lock", "--times", "7").err())
                .isEmpty();
    }

    @Test
    void theLogIsWrittenAndReadAgain() throws IOException {
        java.nio.file.Path file = folder.resolve("seen.observed");
        new Shell().in(folder).run("run", "orphaned-lock", "--times", "10", "--record", "seen.observed");
        assertThat(RunLog.parse(Files.readString(file)).orElseThrow().runs()).isEqualTo(10);
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() {
        Shell.Result result = new Shell().in(folder).run("run", "orphaned-lock", "--record", "no/where");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot write the log");
    }

    @Test
    void whatTheModelExcludesExitsWith6() {
        Shell.Result result = new Shell().on(WILD).run("run", "orphaned-lock", "--times", "3");
        assertThat(result.code()).isEqualTo(6);
        assertThat(result.out()).contains("no outcome names: parent is killed by signal 11");
        assertThat(result.err()).contains("a real run did what the model says cannot happen");
    }

    /// {@return a machine on which every run ends in a way that no outcome names}
    private static FakeRuns always(String end) {
        return new FakeRuns() {
            @Override
            public CampaignResult run(
                    Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
                List<RunLog.Count> others = List.of(new RunLog.Count(end, options.times()));
                return new CampaignResult.Completed(log(linked, options.times(), List.of(), others));
            }
        };
    }

    @Test
    void runsThatCouldNotBeJudgedAreNoDisagreement() {
        Shell.Result result =
                new Shell().on(always("unclear: no end before the deadline")).run("run", "orphaned-lock");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.err()).contains("1 000 runs could not be judged");
    }

    @Test
    void aCampaignThatStopsEarlySaysWhatItSaw() {
        FakeRuns stopping = new FakeRuns() {
            @Override
            public CampaignResult run(
                    Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
                RunLog log = log(linked, 2, List.of(new RunLog.Count("both-finish", 2)), List.of());
                return new CampaignResult.Interrupted(log, "The harness ended before all runs were done.");
            }
        };
        Shell.Result result = new Shell().on(stopping).run("run", "orphaned-lock");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).contains("2 real runs");
        assertThat(result.err()).contains("stopped after 2 runs: The harness ended");
    }

    @Test
    void aCampaignIsARecord() {
        Map<String, Object> record = JsonText.object(new Shell()
                .run("run", "orphaned-lock", "--times", "10", "--json")
                .out());
        assertThat(record).containsEntry("record", "campaign").containsEntry("agrees", true);
        assertThat(JsonText.at(record, "outcomes.0.times")).isEqualTo(5.0);
        assertThat(JsonText.at(record, "outcomes.0.mark")).isEqualTo("confirmed");
        assertThat(JsonText.at(record, "environment.kernel")).isEqualTo("Linux 6.1");
    }

    /// A machine on which half of the runs hang, and believes the oracle after three of them.
    private static final FakeRuns FAST = new FakeRuns() {
        @Override
        SequencedMap<String, String> environment(Target target, CampaignOptions options, RunLog log) {
            SequencedMap<String, String> environment = super.environment(target, options, log);
            if (options.fast()) {
                environment.put(RunLog.GIVEN_UP, new GivenUp(3, 3, log.runs() / 2 - 3).text());
            }
            return environment;
        }
    };

    @Test
    void aFastCampaignSaysWhatWasConfirmed() {
        Shell.Result result = new Shell().on(FAST).run("run", "orphaned-lock", "--times", "2000", "--fast");
        assertThat(result.code()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("Fast: in 1 000 runs a thread asked for a mutex that nobody can unlock. Of these, 3 were"
                        + " watched: the real lock confirmed 3 of them. The other 997 were given up at once.");
        assertThat(new Shell().on(FAST).run("run", "orphaned-lock").out()).doesNotContain("Fast:");
    }

    @Test
    void aFastCampaignIsARecord() {
        Map<String, Object> record = JsonText.object(new Shell()
                .on(FAST)
                .run("run", "orphaned-lock", "--times", "20", "--fast", "--json")
                .out());
        assertThat(JsonText.at(record, "fast.confirmed")).isEqualTo(3.0);
        assertThat(JsonText.at(record, "fast.believed")).isEqualTo(7.0);
    }

    @Test
    void whereFastIsOfNoUseThatIsSaid() {
        Shell.Result result = new Shell().on(FAST).run("run", "printed-twice", "--times", "20", "--fast");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("--fast changes nothing for printed-twice", "no mutex of its own");
    }

    @Test
    void aSteeredRunTellsEachStepAndTheXRay() {
        Shell.Result result = new Shell().run("steer", "orphaned-lock");
        assertThat(result.code()).isZero();
        Golden.verify("steer-orphaned-lock", result.transcript());
    }

    @Test
    void anOutcomeIsReachedByItsName() {
        Shell.Result result = new Shell().run("steer", "orphaned-lock", "--outcome", "both-finish");
        assertThat(result.out()).contains("the real run ended as both-finish");
    }

    @Test
    void aRunIsLedOnAnotherPlatformWithWhatThereIs() {
        Shell.Result result = new Shell().run("steer", "syslog-and-friends", "--platform", "musl");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Steering syslog-and-friends with musl 1.2.3 on this kernel");
        Shell.Result nothing = new Shell().run("steer", "orphaned-lock", "--platform", "cpython-3.12");
        assertThat(nothing.code()).isEqualTo(4);
        assertThat(nothing.err()).contains("Nothing here can run orphaned-lock as a program on cpython-3.12.");
    }

    @Test
    void aRunIsLedInPythonWhereThereIsOne() {
        assertThat(new Shell()
                        .run("steer", "import-lock", "--language", "python")
                        .err())
                .contains("Nothing here can run import-lock as Python.", "forklore doctor");
        Target python = new Target(
                "CPython 3.12.1", List.of("cpython-3.12", "core"), new Target.Python(List.of("python3"), "3.12.1"));
        FakeRuns withPython = new FakeRuns() {
            @Override
            public Targets targets(List<String> pythons) {
                return new Targets(List.of(python), List.of());
            }
        };
        Shell.Result result = new Shell().on(withPython).run("steer", "import-lock", "--language", "python");
        assertThat(result.out()).contains("Steering import-lock with CPython 3.12.1", "ended as child-hangs");
    }

    @Test
    void anUnknownOutcomeIsGuessed() {
        Shell.Result result = new Shell().run("steer", "orphaned-lock", "--outcome", "child-hang");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("has no outcome `child-hang`", "did you mean `child-hangs`?");
    }

    @Test
    void aDifferenceExitsWith6AndNamesTheStep() {
        Shell.Result result = new Shell().on(WILD).run("steer", "orphaned-lock");
        assertThat(result.code()).isEqualTo(6);
        assertThat(result.err()).contains("step 1: the owner of m in parent: the model says worker");
    }

    @Test
    void withoutACompilerTheCommandToTypeIsSaid() {
        for (String command : List.of("run", "steer")) {
            Shell.Result result = new Shell().on(BARE).run(command, "orphaned-lock");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.err()).contains("there is no cc", COMMAND, "forklore doctor");
        }
    }

    @Test
    void aSteeredRunIsARecord() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("steer", "orphaned-lock", "--json").out());
        assertThat(record).containsEntry("record", "steering").containsEntry("result", "reproduced");
        assertThat((List<?>) record.get("steps")).hasSize(8);
        assertThat((String) record.get("xray")).contains("blocked on m");
    }

    @Test
    void withoutADisplayTheTourRunsInTheTerminal() {
        Shell.Result result = new Shell().run();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "The lock whose owner did not survive",
                        "verdict[V0001]",
                        "1 000 real runs",
                        "X-ray of the hung process",
                        "forklore doctor");
    }

    @Test
    void withoutACompilerTheTourSaysSoAndGoesOnWithTheModel() {
        Shell.Result result = new Shell().on(BARE).run();
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains(COMMAND, "the tour goes on with the model alone");
        assertThat(result.out()).containsSubsequence("in the model", "step 8 of 8", "child-hangs (interesting)");
    }

    @Test
    void theTourFailsWhenTheMachineDisagrees() {
        assertThat(new Shell().on(WILD).run().code()).isEqualTo(6);
    }
}
