package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.runner.build.Builder;
import forklore.runner.build.Built;
import forklore.runner.build.Home;
import forklore.runner.tool.Target;
import forklore.runner.world.Harness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that wait in every way, and that behave as badly as a program can: `native-demos/tests/wild.c`.
class WildTests {

    private static final String WITHOUT_WALLS = "FORKLORE_WALLS=none";
    /// For what is to be cut off: long enough to begin in, also on a busy machine.
    private static final int SHORT_MILLIS = 2_000;

    /// For what ends, or is judged, by itself.
    private static final int DEADLINE_MILLIS = 60_000;

    private static final long PATIENCE_MILLIS = 90_000;

    /// Every process below the harness inherits it.
    private final String mark = "FORKLORE_TEST=" + UUID.randomUUID();

    @BeforeEach
    void needsACompiler() {
        Runs.assumeCompiler();
    }

    private Harness harness(String wild, String... more) throws IOException, InterruptedException {
        Path runtime = Home.runtime().orElseThrow();
        String text = Files.readString(runtime.resolveSibling("tests").resolve("wild.c"));
        NativeProgram program = new NativeProgram(Language.C, "wild.c", text, List.of(), List.of(), List.of());
        Target.C compiler = (Target.C) Toolchain.usual().orElseThrow().tool();
        Built built = Builder.build(program, runtime, compiler, Home.cache());
        assertThat(built).isInstanceOf(Built.Ready.class);
        List<String> environment = new ArrayList<>(List.of(more));
        environment.addAll(List.of("WILD=" + wild, mark, "WILD_OUTSIDE=" + namespace()));
        return Harness.start(((Built.Ready) built).command(), environment, Home.cache());
    }

    private static String namespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    }

    private List<String> runs(int times, int deadlineMillis, String wild, String... more)
            throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        try (Harness harness = harness(wild, more)) {
            harness.send("free " + times + " 1 0 " + deadlineMillis);
            String line;
            do {
                line = harness.next(PATIENCE_MILLIS).orElseThrow();
                said.add(line);
            } while (!line.equals("finished"));
        }
        assertNoProcess();
        said.removeLast();
        return said;
    }

    private List<Long> processes() {
        List<Long> found = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                if (Files.readString(Path.of("/proc/" + process.pid() + "/environ"))
                        .contains(mark)) {
                    found.add(process.pid());
                }
            } catch (IOException gone) {
                // It has ended, or is none of ours.
            }
        });
        return found;
    }

    private void assertNoProcess() {
        Leftovers.await("no process is left", () -> processes().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reads                            | run hung 0:N:lives:0=o1, out \\S* ?",
                "writes                           | run hung 0:N:lives:0=o1, out \\S* ?",
                "flocks                           | run hung 0:N:lives:0=o2, out \\S* ?",
                "record-locks                     | run hung 0:N:lives:0=p1, 1:N:lives:0=o2, out \\S* ?",
                "pauses                           | run hung 0:N:lives:0=signal, out \\S* ?",
                "waits-for-a-signal               | run hung 0:N:lives:0=signal, out \\S* ?",
                "waits-after-the-alarm            | run hung 0:N:lives:0=o0, out \\S* ?",
                "polls                            | run hung 0:N:lives:0=s2, out \\S* ?",
                "epolls                           | run hung 0:N:lives:0=s2, out \\S* ?",
                "lends-its-memory                 | run hung 0:N:lives:0=s1, out \\S* ?",
                "waits-for-any                    | run hung 0:N:lives:0=any, 1:N:lives:0=o0, out \\S* ?",
                "asks-a-ghost                     | run hung 0:N:lives:0=p1, 1:N:lives:0=o0, out \\S* ?",
                "stops                            | run stopped 0:N:lives:0=stopped, out \\S* ?"
            })
    void thatWaitForeverAreProvedToHang(String wild, String line) throws IOException, InterruptedException {
        assertThat(runs(1, DEADLINE_MILLIS, wild)).singleElement().asString().matches(line.replace("N", "\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pauses-with-an-alarm             | run ended 0:N:signal:14 out \\S* ?",
                "waits-for-the-unlock-of-an-alarm | run ended 0:N:exit:0 out \\S* ?",
                "waits-with-a-timer               | run ended 0:N:signal:15 out \\S* ?",
                "polls-a-timer                    | run ended 0:N:exit:0 out \\S* ?"
            })
    void thatATimerSetsFreeAreNeverTakenForAHang(String wild, String line) throws IOException, InterruptedException {
        assertThat(runs(1, DEADLINE_MILLIS, wild)).singleElement().asString().matches(line.replace("N", "\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleeps                       | run deadline 0:N:lives:0=\\?, out \\S* ?",
                "becomes-a-program-that-waits | run deadline 0:N:became:1 out \\S* ?",
                "spins                        | run [sd][a-z]+ 0:N:lives:0=(r1)?\\??, out \\S* ?"
            })
    void thatOnlyLastLongAreNotSaidToHang(String wild, String line) throws IOException, InterruptedException {
        assertThat(runs(1, SHORT_MILLIS, wild)).singleElement().asString().matches(line.replace("N", "\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "looks-around             | run ended 0:N:exit:0 out \\S* ?",
                "writes-to-its-stream     | run ended 0:N:exit:0 out 6f7574 73747265616d",
                "ignores-signals          | run hung 0:N:lives:0=signal, out \\S* ?",
                "hides                    | run hung 0:N:exit:0 out \\S* ?",
                "is-traced                | run stopped 0:N:exit:0 out \\S* ?",
                "closes-everything        | run hung 0:N:lives:0=signal, out \\S* ?",
                "writes-without-end       | run ended 0:N:signal:25 out \\S* ?",
                "writes-files-without-end | run ended 0:N:signal:25 out \\S* ?",
                "opens-without-end        | run ended 0:N:exit:3 out \\S* ?",
                "eats-memory              | run ended 0:N:exit:5 out \\S* ?",
                "crashes                  | run ended 0:N:signal:6 out \\S* ?"
            })
    void thatBehaveBadlyAreJudgedAndLeaveNothing(String wild, String line) throws IOException, InterruptedException {
        String pattern = line.replace("N", "\\d+");
        assertThat(runs(1, DEADLINE_MILLIS, wild)).singleElement().asString().matches(pattern);
        assertThat(runs(1, DEADLINE_MILLIS, wild, WITHOUT_WALLS))
                .singleElement()
                .asString()
                .matches(pattern);
    }

    private void needsWalls() throws IOException, InterruptedException {
        boolean walls = runs(1, DEADLINE_MILLIS, "kills-everybody").getFirst().contains("exit:11");
        assumeTrue(walls, "SKIPPED: this machine lets nobody make a namespace of processes");
    }

    @Test
    void thatKillEveryProcessTheyCanReachNobodyOutside() throws IOException, InterruptedException {
        needsWalls();
        assertThat(runs(3, DEADLINE_MILLIS, "kills-everybody"))
                .hasSize(3)
                .allMatch(line -> line.matches("run ended 0:\\d+:exit:11 out \\S* ?"));
    }

    @Test
    void thatForkWithoutEndAreStopped() throws IOException, InterruptedException {
        needsWalls();
        assertThat(runs(1, DEADLINE_MILLIS, "forks-without-end"))
                .singleElement()
                .asString()
                .startsWith("run too-many ");
    }

    @Test
    void thatLeaveSharedMemoryLeaveNone() throws IOException, InterruptedException {
        needsWalls();
        assertThat(runs(1, DEADLINE_MILLIS, "leaves-shared-memory"))
                .singleElement()
                .asString()
                .contains(":exit:0 ");
        Leftovers.assertNoSharedMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_WALLS})
    void ofAllSortsAThousandTimesLeaveTheProcessesAsTheyWere(String walls) throws IOException, InterruptedException {
        int times = walls.isEmpty() ? 1_000 : 100;
        assertThat(runs(times, 5_000, "any", walls.isEmpty() ? "FORKLORE_WALLS=some" : walls))
                .hasSize(times)
                .noneMatch(line -> line.contains("exit:99"))
                .anyMatch(line -> line.startsWith("run stopped "))
                .anyMatch(line -> line.startsWith("run hung "))
                .anyMatch(line -> line.contains("signal:25"));
    }
}
