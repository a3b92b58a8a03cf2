package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.runner.build.Builder;
import forklore.runner.build.Built;
import forklore.runner.build.Home;
import forklore.runner.tool.Target;
import forklore.runner.world.Harness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever happens, no process, no temporary folder and no shared memory is left.
class LeftoversTests {

    /// Longer than any deadline of a run here.
    private static final long PATIENCE_MILLIS = 90_000;

    @TempDir
    Path folder;

    private Path cache;

    @BeforeEach
    void needsACompiler() throws IOException {
        Runs.assumeCompiler();
        cache = Files.createDirectory(folder.toRealPath().resolve("cache"));
    }

    private Process startJvm(String mode) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-Dforklore.root=" + System.getProperty("forklore.root"),
                "-Dforklore.cache=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                EndlessRuns.class.getName(),
                mode));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", temporary.toString());
        return builder.start();
    }

    @ParameterizedTest
    @CsvSource({"campaign, KILL", "campaign, INT", "campaign, TERM", "steered, KILL", "steered, INT"})
    void areNoneWhenTheRunnerIsEndedBy(String mode, String signal) throws IOException, InterruptedException {
        Process jvm = startJvm(mode);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("running");
            assertThat(Leftovers.processes(cache)).isNotEmpty();
            new ProcessBuilder("kill", "-" + signal, Long.toString(jvm.pid()))
                    .start()
                    .waitFor();
            assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        Leftovers.assertNoProcess(cache);
        Leftovers.assertNothingButPrograms(cache);
        Leftovers.assertEmpty(folder.resolve("tmp"));
        Leftovers.assertNoSharedMemory();
    }

    /// {@return a harness for a program whose main has this body}
    private Harness harness(String body) throws IOException, InterruptedException {
        String text = """
                #define _GNU_SOURCE
                #include <pthread.h>
                #include <signal.h>
                #include <stdlib.h>
                #include <sys/wait.h>
                #include <unistd.h>
                #include "forklore.h"

                static pid_t child;

                int main(void) {
                    FL_THREAD(0);
                %s
                    FL_LEAVE(9, return 0);
                }
                """.formatted(body);
        NativeProgram program = new NativeProgram(Language.C, "wild.c", text, List.of(), List.of(), List.of());
        Built built = Builder.build(
                program,
                Home.runtime().orElseThrow(),
                (Target.C) Toolchain.usual().orElseThrow().tool(),
                cache);
        assertThat(built).isInstanceOf(Built.Ready.class);
        return Harness.start(((Built.Ready) built).command(), List.of(), cache);
    }

    @Test
    void areNoneWhenAProcessOfTheProgramCrashes() throws IOException, InterruptedException {
        try (Harness harness = harness("""
                    FL_FORK(1, child, child = fork());
                    if (child == 0) {
                        abort();
                    }
                    int status;
                    FL_WAIT(2, status, waitpid(child, &status, 0));
                """)) {
            harness.send("free 2 1 0 60000");
            for (int i = 0; i < 2; i++) {
                assertThat(harness.next(PATIENCE_MILLIS).orElseThrow())
                        .matches("run ended 0:\\d+:exit:0 1:\\d+:signal:6 out ");
            }
            assertThat(harness.next(PATIENCE_MILLIS)).contains("finished");
        }
        Leftovers.assertNoProcess(cache);
    }

    @Test
    void areNoneOfAProgramThatHidesAndIgnoresEverySignal() throws IOException, InterruptedException {
        Harness harness = harness("""
                    for (int number = 1; number < NSIG; number++) {
                        signal(number, SIG_IGN);
                    }
                    FL_FORK(1, child, child = fork());
                    if (child == 0) {
                        setsid();
                    }
                    for (;;) {
                        sleep(1000);
                    }
                """);
        try (harness) {
            harness.send("free 1 1 0 60000");
            Leftovers.await("a world", () -> Leftovers.processes(cache).size() >= 3);
        }
        Leftovers.assertNoProcess(cache);
    }

    @Test
    void areNoneWhenTheHarnessItselfIsKilled() throws IOException, InterruptedException {
        try (Harness harness = harness("""
                    FL_FORK(1, child, child = fork());
                    for (;;) {
                        sleep(1000);
                    }
                """)) {
            harness.send("free 1 1 0 60000");
            Leftovers.await("a world", () -> Leftovers.processes(cache).size() >= 3);
            ProcessHandle.of(harness.pid()).orElseThrow().destroyForcibly();
            assertThat(harness.next(PATIENCE_MILLIS)).isEmpty();
        }
        Leftovers.assertNoProcess(cache);
    }

    @Test
    void areNoneAndTheRunIsSaidToBeTooLargeWhenAProgramForksWithoutEnd() throws IOException, InterruptedException {
        try (Harness harness = harness("""
                    for (;;) {
                        FL_FORK(1, child, child = fork());
                    }
                """)) {
            harness.send("free 1 1 0 60000");
            assertThat(harness.next(PATIENCE_MILLIS).orElseThrow()).startsWith("run too-many ");
        }
        Leftovers.assertNoProcess(cache);
    }
}
