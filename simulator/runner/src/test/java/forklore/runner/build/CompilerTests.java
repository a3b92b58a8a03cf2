package forklore.runner.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTests {

    @TempDir
    Path folder;

    private Path script(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("compiler"), "#!/bin/sh\n" + text);
        assumeTrue(file.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")));
        return file;
    }

    @RepeatedTest(10)
    void isTheFirstLineOfWhatItSaysOfItself() throws IOException {
        Path compiler = script("echo 'tiny-cc 1.0'; echo 'and more'\n");
        assertThat(Compiler.find(compiler.toString())).contains(new Compiler(compiler.toString(), "tiny-cc 1.0"));
    }

    @Test
    void isFoundThoughTheThreadIsInterrupted() throws IOException {
        Path compiler = script("echo 'tiny-cc 1.0'\n");
        Thread.currentThread().interrupt();
        assertThat(Compiler.find(compiler.toString())).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isNoneIfItIsNotThereOrFails() throws IOException {
        assertThat(Compiler.find("no-such-compiler-anywhere")).isEmpty();
        assertThat(Compiler.find(folder.resolve("none").toString())).isEmpty();
        assertThat(Compiler.find(script("exit 1\n").toString())).isEmpty();
    }

    @Test
    void isCcUnlessAnotherOneIsWanted() {
        assertThat(Compiler.command(null)).isEqualTo("cc");
        assertThat(Compiler.command(" ")).isEqualTo("cc");
        assertThat(Compiler.command("clang")).isEqualTo("clang");
    }
}
