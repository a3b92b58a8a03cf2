package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
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

/// The Python programs in `programs` are what the scenarios say, and every interpreter can read them.
///
/// `-Dforklore.golden=promote` writes what is generated, `show` puts it into `target/golden`.
class PythonProgramsTests {

    private static final int COMPILE_SECONDS = 60;

    static List<Scenario> scenarios() {
        return Demos.scenarios(Language.PYTHON);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areGeneratedFromTheScenario(Scenario scenario) throws IOException {
        NativeProgram program = NativeProgram.of(scenario, Language.PYTHON);
        Path golden = Demos.PROGRAMS.resolve(program.fileName());
        switch (System.getProperty("forklore.golden", "check")) {
            case "promote" -> Files.writeString(golden, program.text());
            case "show" -> {
                Path shown = Files.createDirectories(Demos.ROOM.resolve("target/golden"));
                Files.writeString(shown.resolve(program.fileName()), program.text());
            }
            default ->
                assertThat(program.text())
                        .as("golden program %s; -Dforklore.golden=promote accepts the new one", golden.getFileName())
                        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
        }
    }

    @Test
    void areOneForEachScenarioThatRunsInPython() throws IOException {
        assertThat(Demos.files(Demos.PROGRAMS).stream().filter(file -> file.endsWith(".py")))
                .containsExactlyInAnyOrderElementsOf(scenarios().stream()
                        .map(scenario ->
                                NativeProgram.of(scenario, Language.PYTHON).fileName())
                        .toList());
    }

    @Test
    void areReadByEveryInterpreterOfThisMachine(@TempDir Path folder) throws IOException, InterruptedException {
        List<Target> interpreters = Interpreters.find();
        assumeFalse(
                interpreters.isEmpty(),
                "SKIPPED: there is no CPython 3.6 or newer. To run this test: sudo apt-get install python3");
        for (Target target : interpreters) {
            List<String> command = new ArrayList<>(((Target.Python) target.tool()).command());
            command.addAll(List.of("-I", "-B", "-c", """
                    import sys
                    for path in sys.argv[1:]:
                        compile(open(path, encoding="utf-8").read(), path, "exec")
                    """));
            Demos.files(Demos.PROGRAMS).stream()
                    .filter(file -> file.endsWith(".py"))
                    .forEach(file -> command.add(Demos.PROGRAMS.resolve(file).toString()));
            command.add(Demos.ROOM.resolve("python/forklore.py").toString());
            command.add(Demos.ROOM.resolve("python/launch.py").toString());
            Path messages = folder.resolve("messages");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(messages.toFile())
                    .start();
            assertThat(process.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(messages)).as(target.label()).isEmpty();
            assertThat(process.exitValue()).as(target.label()).isZero();
        }
    }
}
