package forklore.runner.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderTests {

    private static final NativeProgram GOOD =
            program("good.c", "#include \"forklore.h\"\nint main(void) { return 0; }\n");
    private static final NativeProgram BAD = program("bad.c", "int main(void) { return oops; }\n");

    @TempDir
    Path cache;

    private Path runtime;
    private Target.C tool;

    @BeforeEach
    void needsACompiler() {
        Optional<Compiler> found = Compiler.find();
        assumeTrue(found.isPresent(), "SKIPPED: no C compiler. To run this test: sudo apt-get install gcc libc6-dev");
        tool = new Target.C(found.get().command(), found.get().version(), List.of());
        runtime = Home.runtime().orElseThrow();
    }

    /// {@return what is kept, but for the objects of the runtime: those are kept whatever becomes of a program}
    private List<String> inCache() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(folder -> !Files.isDirectory(folder.resolve("program")))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void compilesAProgramOnce() throws IOException, InterruptedException {
        Built.Ready first = (Built.Ready) Builder.build(GOOD, runtime, tool, cache);
        FileTime made = Files.getLastModifiedTime(Path.of(first.command().getFirst()));
        Built.Ready second = (Built.Ready) Builder.build(GOOD, runtime, tool, cache);
        assertThat(second.command()).isEqualTo(first.command());
        assertThat(Files.getLastModifiedTime(Path.of(second.command().getFirst())))
                .isEqualTo(made);
        assertThat(inCache()).hasSize(1);
    }

    @Test
    void compilesAChangedProgramAgain() throws IOException, InterruptedException {
        NativeProgram changed = program("good.c", GOOD.text() + "\n");
        Built.Ready first = (Built.Ready) Builder.build(GOOD, runtime, tool, cache);
        Built.Ready second = (Built.Ready) Builder.build(changed, runtime, tool, cache);
        assertThat(second.command()).isNotEqualTo(first.command());
    }

    @Test
    void saysWhatTheCompilerSaysAndLeavesNothing() throws IOException, InterruptedException {
        Built.Missing missing = (Built.Missing) Builder.build(BAD, runtime, tool, cache);
        assertThat(missing.reason()).contains("bad.c:1:", "oops").doesNotContain(cache.toString());
        assertThat(inCache()).isEmpty();
    }

    @Test
    void sweepsWhatABuilderWhoIsGoneHasLeft() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path stale = Files.createDirectory(cache.resolve("build-" + gone.pid() + "-1"));
        Files.writeString(stale.resolve("program"), "half");
        Path busy = Files.createDirectory(
                cache.resolve("build-" + ProcessHandle.current().pid() + "-99"));
        Builder.build(GOOD, runtime, tool, cache);
        assertThat(stale).doesNotExist();
        assertThat(busy).exists();
    }

    private static NativeProgram program(String fileName, String text) {
        return new NativeProgram(Language.C, fileName, text, List.of(), List.of(), List.of());
    }
}
