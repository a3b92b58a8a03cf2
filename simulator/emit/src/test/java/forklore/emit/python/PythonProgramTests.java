package forklore.emit.python;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.emit.NativeProgram;
import forklore.emit.Programs;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PythonProgramTests {

    private static final Pattern HOOK = Pattern.compile("with \\w+\\((\\d+)(?:, \\d+)?\\)(?: as \\w+)?: (.*?)  +# .*");

    /// {@return the statement inside the hook of each step, in the order of the ids}
    private static List<String> hooked(String text) {
        return Programs.hooked(text, Language.PYTHON, HOOK);
    }

    static List<String> catalogue() {
        return Programs.catalogue(Language.PYTHON);
    }

    private static Optional<String> gap(String text) {
        return NativeProgram.gap(Programs.scenario(text), Language.PYTHON);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyStepIsOneHookAtTheLineItSays(String name) {
        Scenario scenario = Programs.shipped(name);
        NativeProgram program = NativeProgram.of(scenario, Language.PYTHON);
        String[] lines = program.text().split("\n");
        assertThat(program.steps())
                .extracting(NativeProgram.Step::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, program.steps().size()).boxed().toList());
        assertThat(program.steps())
                .allSatisfy(step -> assertThat(lines[step.line() - 1]).containsPattern("\\(" + step.id() + "[,)]"));
        assertThat(program.text().split("with \\w+\\(\\d", -1))
                .hasSize(program.steps().size() + 1);
        assertThat(NativeProgram.of(scenario, Language.PYTHON)).isEqualTo(program);
    }

    @Nested
    class EachStatement {

        @Test
        void isThePlainCallThatAStudentKnows() {
            assertThat(hooked("""
                    mutex m
                    int x = 0
                    thread main
                      start worker
                      fork child
                        print "100%\\n"
                        flush
                        _exit 3
                      lock m
                      x = 5
                      unlock m
                      wait child
                      join worker
                      exit 7
                    thread worker
                      x = x + 1
                    """))
                    .containsExactly(
                            "worker_thread.start()",
                            "child = made.pid = os.fork()",
                            "print(\"100%\\n\", end=\"\")",
                            "sys.stdout.flush()",
                            "os._exit(3)",
                            "m.acquire()",
                            "x = 5",
                            "m.release()",
                            "ended(*os.waitpid(child, 0))",
                            "worker_thread.join()",
                            "sys.exit(7)",
                            "value = x + 1",
                            "x = value");
        }

        @Test
        void thatMayBeRefusedSaysHowInTheNumbersOfTheLanguage() {
            assertThat(hooked("""
                    mutex m
                    file f = 1
                    int r = 0
                    thread main
                      lock m try into r
                      lock m timeout into r
                      unlock m into r
                      flock f try into r
                      exit 0
                    """))
                    .startsWith(
                            "r = 0 if m.acquire(False) else errno.EBUSY",
                            "r = 0 if m.acquire(timeout=0.02) else errno.ETIMEDOUT",
                            "r = unlock(m)",
                            "r = attempt(fcntl.flock, f, fcntl.LOCK_EX | fcntl.LOCK_NB)");
        }

        @ParameterizedTest
        @CsvSource({
            "(x == y) == 1, (x == y) == 1",
            "x == (y == 1), x == (y == 1)",
            "x and y, bool(x and y)",
            "(x or y) + 1, bool(x or y) + 1",
            "(not x) + 1, (not x) + 1",
            "not (x + y), not (x + y)",
            "-x * 2, -x * 2",
            "x - (y - 1), x - (y - 1)",
            "x * (y + 1), x * (y + 1)"
        })
        void hasExpressionsThatMeanTheSameInPython(String scenario, String python) {
            assertThat(hooked("""
                    int x = 0
                    int y = 0
                    thread main
                      x = %s
                      exit 0
                    """.formatted(scenario))).startsWith("value = " + python);
        }
    }

    @Nested
    class AGap {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "rwlock r | exit 0 | Python has no read-write lock.",
                    "mutex m robust | exit 0 | Python has no lock that is robust.",
                    "int x = 0 | thread_exit | The main thread of a Python program cannot end before its process."
                })
        void hasAReason(String declaration, String statement, String reason) {
            assertThat(gap(declaration + "\nthread main\n  " + statement + "\n"))
                    .contains(reason);
        }

        @Test
        void isAnExitThatWouldEndOnlyAThread() {
            assertThat(gap("""
                    thread main
                      start worker
                      join worker
                    thread worker
                      exit 3
                    """))
                    .contains("sys.exit ends only the thread that calls it, unless that is the main thread.");
        }

        @Test
        void ofAnOldInterpreterNamesWhatItLacks() {
            NativeProgram program = NativeProgram.of(Programs.scenario("""
                    thread main
                      atfork
                        child
                          flush
                      spawn child "true"
                      wait child
                    """), Language.PYTHON);
            assertThat(program.gapOfPython(6)).contains("CPython 3.6 has no os.register_at_fork, which came with 3.7.");
            assertThat(program.gapOfPython(7)).contains("CPython 3.7 has no os.posix_spawnp, which came with 3.8.");
            assertThat(program.gapOfPython(8)).isEmpty();
            assertThat(program.steps()).anyMatch(step -> step.statement().orElse(null) instanceof Statement.Spawn);
        }
    }
}
