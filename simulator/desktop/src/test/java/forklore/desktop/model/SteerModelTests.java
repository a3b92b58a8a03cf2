package forklore.desktop.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.desktop.model.SteerModel.State;
import forklore.engine.explore.Path;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.ComparedStep;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.XRay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SteerModelTests {

    private SteeringResult result = new SteeringResult.Interrupted(List.of());
    private final SimulatorModel simulator = Fixtures.simulator(new RealRuns() {
        @Override
        public Answer run(Linked program, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled) {
            return new Answer.Failed("not asked for");
        }

        @Override
        public SteeringResult steer(Linked linked, Path path, StepListener told) {
            for (int step = 1; step <= path.steps().size(); step++) {
                String actor = path.steps().get(step - 1).name();
                told.compared(new ComparedStep(step, actor, List.of(), "", ""));
            }
            return result;
        }
    });
    private final SteerModel steering = simulator.steering();

    private void steer() {
        simulator.open("orphaned-lock", 1, Optional.empty());
        steering.steer();
    }

    @Test
    void thePictureGoesAlongWithTheRealRun() {
        steer();

        assertThat(steering.steps()).extracting(each -> each.step().step()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(steering.steps().getFirst().micros()).isZero();
        assertThat(steering.steps()).extracting(SteerModel.Timed::micros).isSorted();
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(8);
        assertThat(steering.stateProperty().get()).isEqualTo(new State.Stopped());
    }

    @Test
    void theHungProcessHasItsXRay() {
        XRay xRay = new XRay("child", 4243, List.of());
        Path path = Fixtures.open("orphaned-lock", 1).playback().path().orElseThrow();
        result = new SteeringResult.Reproduced(List.of(), path.ending().orElseThrow(), Optional.of(xRay), null);

        steer();

        assertThat(steering.stateProperty().get()).isEqualTo(new State.Reproduced(Optional.of(xRay)));
    }

    @Test
    void whatTheModelExcludesIsSaidWithTheSchedule() {
        result = new SteeringResult.Diverged(List.of(), 3, "the owner of m in child", "worker", "nobody");

        steer();

        assertThat(steering.stateProperty().get()).isInstanceOfSatisfying(State.Diverged.class, diverged -> {
            assertThat(diverged.sentence()).contains("step 3").contains("nobody");
            assertThat(diverged.token()).isEqualTo(simulator.token().orElseThrow());
        });
    }

    @Test
    void aHangThatTheModelExcludesHasItsXRayAndThatIsEvidence() {
        XRay xRay = new XRay("child", 4243, List.of());
        result = new SteeringResult.Diverged(
                List.of(), 9, "how it ends", "child exits 0", "child hangs on m", Optional.of(xRay));

        steer();

        assertThat(steering.xRay()).contains(xRay);
        assertThat(Evidence.of(simulator).orElseThrow().files()).containsEntry("x-ray.txt", xRay.sentence() + "\n");
    }

    @Test
    void whatIsMissingIsSaidWithTheCommand() {
        result = new SteeringResult.Unavailable("There is no C compiler.", "sudo apt-get install gcc");

        steer();

        assertThat(steering.stateProperty().get())
                .isEqualTo(new State.Unavailable("There is no C compiler.", "sudo apt-get install gcc"));
    }

    @Test
    void anotherRunForgetsTheRealOne() {
        steer();

        simulator.chooseOutcome("both-finish");

        assertThat(steering.steps()).isEmpty();
        assertThat(steering.stateProperty().get()).isEqualTo(new State.Idle());
    }

    @Test
    void anEndThatTheModelExcludesIsAContradiction() {
        simulator.open("exec-saves-you", 1, Optional.empty());
        Opened.Ready ready = simulator.ready().orElseThrow();
        RunLog seen = new RunLog(
                "exec-saves-you",
                ready.verdict().hash(),
                "core",
                "c",
                new java.util.LinkedHashMap<>(),
                1,
                List.of(),
                List.of(new RunLog.Count("the child hangs", 1)));

        simulator.natives().show(Optional.of(ready.linked()), Optional.of(seen));

        assertThat(simulator.contradictions())
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo("the child hangs"));
    }

    @Test
    void whatShowsADisagreementIsOneFileWithEverything() throws IOException {
        assertThat(Evidence.of(simulator)).isEmpty();
        result = new SteeringResult.Diverged(List.of(), 3, "the owner of m in child", "nobody", "4241");
        steer();

        Evidence evidence = Evidence.of(simulator).orElseThrow();
        assertThat(evidence.name()).isEqualTo("orphaned-lock-evidence.zip");
        assertThat(evidence.report())
                .contains("step 3: the owner of m in child: the model says nobody, the real machine shows 4241")
                .contains(simulator.token().orElseThrow())
                .contains("java      " + Runtime.version());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(evidence.zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes())
                        .asString(UTF_8)
                        .isEqualTo(evidence.files().get(entry.getName()));
            }
        }
        assertThat(names)
                .containsExactly(
                        "report.txt",
                        "orphaned-lock.fork",
                        "schedule.txt",
                        "orphaned-lock.c",
                        "orphaned-lock.py",
                        "steered.txt");
        assertThat(evidence.files().get("steered.txt")).startsWith("  1  +0.0 ms  main\n");
    }
}
