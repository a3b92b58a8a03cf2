package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.command.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTests {

    @TempDir
    Path folder;

    /// The launcher needs bash, so bash is there.
    private String complete(String words) throws IOException, InterruptedException {
        Path script = folder.resolve("completion");
        Files.writeString(script, new Shell().run("completion", "bash").out());
        String ask = "source " + script + "; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _forklore; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-c", ask)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }

    @ParameterizedTest
    @CsvSource({
        "forklore ch, check",
        "forklore check exec-sav, exec-saves-you",
        "forklore -C /tmp check --max, --max-states",
        "forklore odds orphaned-lock --platform mus, musl",
        "forklore list way, ways-out",
        "forklore help exit, exit-codes",
        "forklore explain --js, --json",
        "forklore trace --format s, svg",
        "forklore lab grade in --format prai, prairielearn",
        "forklore lab questions 1 --kind co, count",
        "forklore lab start the-log, the-logging-lock",
        "forklore explain L0108, L0108",
    })
    void bashCompletesCommandsOptionsAndNames(String words, String completed) throws IOException, InterruptedException {
        assertThat(complete(words)).isEqualTo(completed);
    }

    @Test
    void bashCompletesFilesOfScenarios() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mine.fork"), "");
        Files.writeString(folder.resolve("mine.txt"), "");
        assertThat(complete("forklore check min")).isEqualTo("mine.fork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyShellKnowsEveryCommandAndItsOptions(String shell) {
        Shell.Result result = new Shell().run("completion", shell);
        assertThat(result.code()).isZero();
        for (String name : Commands.names()) {
            assertThat(result.out()).containsPattern("\\b" + name + "\\b");
        }
        assertThat(result.out()).contains("max-states", "orphaned-lock", "tcmalloc-debug");
    }

    @Test
    void anotherShellIsRefusedWithThoseThereAre() {
        Shell.Result result = new Shell().run("completion", "tcsh");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no completion for `tcsh`", "bash, zsh, fish");
    }
}
