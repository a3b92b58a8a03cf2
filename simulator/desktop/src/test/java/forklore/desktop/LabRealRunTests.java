package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.desktop.lab.LabModel;
import forklore.desktop.lab.LabsModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Memory;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.SteerModel;
import forklore.desktop.model.WindowModel;
import forklore.engine.compare.Interval;
import forklore.engine.model.Language;
import forklore.engine.trace.RunLog;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandIn;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.sheet.Format;
import forklore.runner.Targets;
import forklore.runner.Toolchain;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tasks that only real runs can answer, in the window, with real programs and real processes.
class LabRealRunTests {

    private static final String PRINTS = "answered";
    private static final CampaignRuns REAL = new CampaignRuns();

    private DeskModel desk;

    @AfterEach
    void nothingIsLeft() {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private LabModel begin(int number, int page) {
        SimulatorModel simulator = Fixtures.simulator(REAL);
        desk = new DeskModel(simulator, new WindowModel(Theme.LIGHT), Memory.brief());
        LabsModel labs = new LabsModel(desk);
        labs.show();
        labs.call("alice");
        labs.begin(labs.rows().get(number - 1).sheet());
        LabModel lab = labs.labProperty().get().orElseThrow();
        lab.go(page);
        return lab;
    }

    private static Check checked(LabModel lab) {
        lab.check();
        return lab.check(lab.task().orElseThrow().id()).orElseThrow();
    }

    private static void needsGlibc() {
        Optional<Target> usual = Toolchain.usual();
        assumeTrue(
                usual.filter(target -> target.platforms().contains("glibc")).isPresent(),
                "SKIPPED: the lab asks for runs on glibc. To run this test: sudo apt-get install gcc libc6-dev");
    }

    @Test
    void countedRunsAreTakenAlongAndGraded() {
        needsGlibc();
        LabModel lab = begin(8, 3);
        NativeModel natives = desk.simulator().natives();
        natives.run();
        assertThat(natives.stateProperty().get()).isEqualTo(new NativeModel.State.Finished(NativeModel.RUNS));
        lab.attachRecord();

        RunLog log =
                RunLog.parse(lab.workProperty().get().files().getFirst().text()).orElseThrow();
        int seen = log.counts().stream()
                .filter(count -> count.outcome().equals("child-hangs"))
                .mapToInt(RunLog.Count::times)
                .sum();
        Interval interval = Interval.wilson(seen, log.runs());
        String task = lab.task().orElseThrow().id();
        lab.write(task, "runs", Integer.toString(log.runs()));
        lab.write(task, "seen", Integer.toString(seen));
        lab.write(task, "low", String.format(Locale.ROOT, "%.1f", 100 * interval.low()));
        lab.write(task, "high", String.format(Locale.ROOT, "%.1f", 100 * interval.high()));

        Check check = checked(lab);
        assertThat(check.passed()).as(check.toString()).isEqualTo(Passed.YES);
        assertThat(log.environment()).containsKeys("kernel");
    }

    @Test
    void aSteeredRunIsTakenAlongAndGraded() {
        needsGlibc();
        LabModel lab = begin(8, 4);
        desk.simulator().chooseOutcome("child-hangs");
        SteerModel steering = desk.simulator().steering();
        steering.steer();
        assertThat(steering.stateProperty().get())
                .isInstanceOfSatisfying(
                        SteerModel.State.Reproduced.class,
                        done -> assertThat(done.xRay()).isPresent());
        lab.attachRecord();

        Check check = checked(lab);
        assertThat(check.passed()).as(check.toString()).isEqualTo(Passed.YES);
    }

    private static String version() {
        List<Target> found = Targets.find(List.of()).of(Language.PYTHON).found();
        assumeTrue(!found.isEmpty(), "SKIPPED: there is no Python. To run this test: sudo apt-get install python3");
        return "cpython-3." + Interpreters.minor(found.getFirst());
    }

    private static Evidence.Migrated migrated(String version, String program) {
        Format.Migrate migrate = new Format.Migrate("server.py", List.of(version), List.of(PRINTS), 1, "");
        List<Evidence.Migrated> runs = REAL.migrate("program", migrate, new HandIn.Attached("server.py", program));
        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().task()).isEqualTo("program");
        assertThat(runs.getFirst().version()).isEqualTo(version);
        return runs.getFirst();
    }

    @Test
    void aProgramToMigrateIsRunOnThatVersion() {
        String version = version();
        Evidence.Migrated good = migrated(version, "print('answered')\n");
        assumeTrue(good.end() != Evidence.End.NOT_RUN, "SKIPPED: " + good.told());
        assertThat(good.end()).as(good.told()).isEqualTo(Evidence.End.PASSED);

        Evidence.Migrated silent = migrated(version, "pass\n");
        assertThat(silent.end()).isEqualTo(Evidence.End.FAILED);
        assertThat(silent.told()).contains("it printed nothing");
        Evidence.Migrated warns =
                migrated(version, "import warnings\nwarnings.warn('old', DeprecationWarning)\nprint('answered')\n");
        assertThat(warns.end()).isEqualTo(Evidence.End.FAILED);
        assertThat(warns.told()).contains("exit code 1", "DeprecationWarning: old");
        Evidence.Migrated broken = migrated(version, "print('answered'\n");
        assertThat(broken.end()).isEqualTo(Evidence.End.NO_PROGRAM);
        assertThat(broken.told()).contains("SyntaxError");
    }

    @Test
    void aVersionThatIsNotHereIsNotRunAndSaysWhatToDo() {
        Evidence.Migrated none = migrated("cpython-2.7", "print('answered')\n");
        assertThat(none.end()).isEqualTo(Evidence.End.NOT_RUN);
        assertThat(none.told()).isEqualTo("there is no CPython 2.7. Install it, for example by pyenv install 2.7.");
    }
}
