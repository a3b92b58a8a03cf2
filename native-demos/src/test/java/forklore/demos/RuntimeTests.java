package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The C runtime: its own tests in `tests`, and the rules of its files.
class RuntimeTests {

    private static final List<String> STRICT =
            List.of("-std=gnu11", "-O2", "-pipe", "-pthread", "-Wall", "-Wextra", "-Werror", "-DFORKLORE_HARNESS");

    @TempDir
    Path folder;

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private List<String> compiler(String... more) {
        List<String> command = new ArrayList<>(List.of("cc"));
        command.addAll(STRICT);
        command.addAll(List.of("-I", Demos.RUNTIME.toString()));
        command.addAll(List.of(more));
        return command;
    }

    @Test
    void provesAHangOnlyWhenThereIsNoWayOut() throws IOException, InterruptedException {
        Demos.assumeCompiler();
        String test = Demos.ROOM.resolve("tests/hang_test.c").toString();
        String hang = Demos.RUNTIME.resolve("hang.c").toString();
        run(compiler(
                "-o", "hang_test", test, hang, Demos.RUNTIME.resolve("waits.c").toString()));
        assertThat(run(List.of(folder.resolve("hang_test").toString()))).isEqualTo("EXIT-SUCCESS\n");
    }

    @Test
    void compilesWithoutAWarning() throws IOException, InterruptedException {
        Demos.assumeCompiler();
        for (String file : Demos.files(Demos.RUNTIME)) {
            if (file.endsWith(".c")) {
                String source = Demos.RUNTIME.resolve(file).toString();
                assertThat(run(compiler("-c", "-o", "object.o", source))).isEmpty();
            }
        }
    }

    @Test
    void beginsEachFileWithItsRulesAndKeepsItShort() throws IOException {
        for (String file : Demos.files(Demos.RUNTIME)) {
            String text = Files.readString(Demos.RUNTIME.resolve(file));
            assertThat(text).as(file).startsWith("/* " + file + ": ").contains(" * Rules of this file:\n");
            assertThat(text.lines()).as(file).hasSizeLessThanOrEqualTo(400).allMatch(line -> line.length() <= 120);
        }
    }

    @Test
    void usesNoLockNoHeapAndNoStdioInItsHooks() throws IOException {
        List<String> insideTheProgram = List.of("hooks.c", "gate.c", "event.c", "timer.c", "oracle.c");
        List<String> forbidden = List.of("pthread_mutex_lock", "malloc(", "printf(", "fputs(", "fflush(");
        for (String file : insideTheProgram) {
            try (Stream<String> lines = Files.lines(Demos.RUNTIME.resolve(file))) {
                assertThat(lines).as(file).noneMatch(line -> forbidden.stream().anyMatch(line::contains));
            }
        }
    }
}
