package forklore.runner.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.emit.CProgram;
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

    private static final CProgram GOOD =
            new CProgram("good.c", "#include \"forklore.h\"\nint main(void) { return 0; }\n", List.of());
    private static final CProgram BAD = new CProgram("bad.c", "int main(void) { return oops; }\n", List.of());

    @TempDir
    Path cache;

    private Path runtime;
    private Compiler compiler;

    @BeforeEach
    void needsACompiler() {
        Optional<Compiler> found = Compiler.find();
        assumeTrue(found.isPresent(), "SKIPPED: no C compiler. To run this test: sudo apt-get install gcc libc6-dev");
        compiler = found.get();
        runtime = Home.runtime().orElseThrow();
    }

    private List<String> inCache() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void compilesAProgramOnce() throws IOException, InterruptedException {
        Built.Ready first = (Built.Ready) Builder.build(GOOD, runtime, compiler, cache);
        FileTime made = Files.getLastModifiedTime(first.program());
        Built.Ready second = (Built.Ready) Builder.build(GOOD, runtime, compiler, cache);
        assertThat(second.program()).isEqualTo(first.program());
        assertThat(Files.getLastModifiedTime(second.program())).isEqualTo(made);
        assertThat(inCache()).hasSize(1);
    }

    @Test
    void compilesAChangedProgramAgain() throws IOException, InterruptedException {
        CProgram changed = new CProgram("good.c", GOOD.text() + "\n", List.of());
        Built.Ready first = (Built.Ready) Builder.build(GOOD, runtime, compiler, cache);
        Built.Ready second = (Built.Ready) Builder.build(changed, runtime, compiler, cache);
        assertThat(second.program()).isNotEqualTo(first.program());
    }

    @Test
    void saysWhatTheCompilerSaysAndLeavesNothing() throws IOException, InterruptedException {
        Built.Missing missing = (Built.Missing) Builder.build(BAD, runtime, compiler, cache);
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
        Builder.build(GOOD, runtime, compiler, cache);
        assertThat(stale).doesNotExist();
        assertThat(busy).exists();
    }
}
