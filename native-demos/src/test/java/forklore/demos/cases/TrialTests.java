package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.demos.facts.Interpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run is watched until it has ended or a hang is proved, and nothing is left of it.
class TrialTests {

    private static final Demo ANY = Demo.parse("any.py", """
            \"""Any.

            scenario  orphaned-lock
            end       child when a child hangs
            end       parent when the parent hangs
            end       ended when prints "done"
            \"""
            """);

    @TempDir
    Path folder;

    @BeforeEach
    void needsLinuxAndPython() throws InterruptedException {
        assumeTrue(
                Files.exists(Path.of("/proc/self/syscall")) && Interpreters.has("python3"),
                "SKIPPED: there is no python3, or no Linux. To run this test: sudo apt-get install python3");
    }

    private Seen run(String... program) throws IOException, InterruptedException {
        String text = "# " + folder + "\nimport os, threading, time\nlock = threading.Lock()\n"
                + String.join("\n", program) + "\n";
        Seen seen = Trial.run(ANY, List.of("python3", "-c", text), folder);
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(text)))
                .isEmpty();
        return seen;
    }

    @Test
    void aProgramThatEndsIsSeenToEnd() throws IOException, InterruptedException {
        Seen seen = run("time.sleep(0.05)", "print('done')");
        assertThat(seen.outcome(ANY)).contains("ended");
        assertThat(seen.exit()).hasValue(0);
    }

    @Test
    void whoSleepsForATimeDoesNotHang() throws IOException, InterruptedException {
        assertThat(run("lock.acquire()", "lock.acquire(timeout=0.2)", "print('done')")
                        .outcome(ANY))
                .contains("ended");
    }

    @Test
    void aChildThatWaitsForItselfHangs() throws IOException, InterruptedException {
        assertThat(run("lock.acquire()", "if os.fork() == 0: lock.acquire()", "os.wait()")
                        .outcome(ANY))
                .contains("child");
    }

    @Test
    void aChildHangsWhileItsParentIsBusy() throws IOException, InterruptedException {
        assertThat(run(
                                "def tick():",
                                "    while True: time.sleep(0.001)",
                                "threading.Thread(target=tick, daemon=True).start()",
                                "lock.acquire()",
                                "if os.fork() == 0: lock.acquire()",
                                "os.wait()")
                        .outcome(ANY))
                .contains("child");
    }

    @Test
    void aChildThatSomebodyWakesDoesNotHang() throws IOException, InterruptedException {
        assertThat(run(
                                "reader, writer = os.pipe()",
                                "if os.fork() == 0:",
                                "    os.read(reader, 1)",
                                "    print('done', flush=True)",
                                "    os._exit(0)",
                                "time.sleep(0.1)",
                                "os.write(writer, b'x')",
                                "os.wait()")
                        .outcome(ANY))
                .contains("ended");
    }

    @Test
    void twoThatWaitForEachOtherHang() throws IOException, InterruptedException {
        assertThat(run("reader, writer = os.pipe()", "if os.fork() == 0: os.read(reader, 1)", "os.wait()")
                        .outcome(ANY))
                .contains("child");
    }

    @Test
    void aProgramThatWaitsForNobodyHangsAlone() throws IOException, InterruptedException {
        assertThat(run("lock.acquire()", "lock.acquire()").outcome(ANY)).contains("parent");
    }
}
