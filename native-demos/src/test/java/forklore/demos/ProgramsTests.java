package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The programs in `programs` are what the scenarios say, and they are plain C.
///
/// `-Dforklore.golden=promote` writes what is generated, `show` puts it into `target/golden`.
class ProgramsTests {

    private static final int COMPILE_SECONDS = 60;

    static List<Scenario> scenarios() {
        return Demos.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areGeneratedFromTheScenario(Scenario scenario) throws IOException {
        NativeProgram program = NativeProgram.of(scenario, Language.C);
        Path golden = Demos.PROGRAMS.resolve(program.fileName());
        switch (System.getProperty("forklore.golden", "check")) {
            case "promote" -> write(golden, program);
            case "show" -> write(Demos.ROOM.resolve("target/golden").resolve(program.fileName()), program);
            default ->
                assertThat(program.text())
                        .as("golden program %s; -Dforklore.golden=promote accepts the new one", golden.getFileName())
                        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
        }
    }

    private static void write(Path file, NativeProgram program) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, program.text());
    }

    @Test
    void areOneForEachScenarioThatRunsInC() throws IOException {
        assertThat(Demos.files(Demos.PROGRAMS).stream().filter(file -> file.endsWith(".c")))
                .containsExactlyInAnyOrderElementsOf(scenarios().stream()
                        .map(scenario -> NativeProgram.of(scenario, Language.C).fileName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areBuiltByHandWithoutTheHarnessAndWithoutAWarning(Scenario scenario, @TempDir Path folder)
            throws IOException, InterruptedException {
        Demos.assumeCompiler();
        NativeProgram program = NativeProgram.of(scenario, Language.C);
        Path source = Files.writeString(folder.resolve(program.fileName()), program.text());
        List<String> command = new ArrayList<>(List.of("cc", "-std=c11", "-O2", "-pthread", "-pipe"));
        command.addAll(List.of("-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I", Demos.RUNTIME.toString()));
        command.addAll(List.of("-o", folder.resolve("program").toString(), source.toString()));
        Path messages = folder.resolve("messages");
        Process compiler = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        assertThat(compiler.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(messages)).isEmpty();
        assertThat(compiler.exitValue()).isZero();
    }
}
