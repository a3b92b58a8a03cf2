package forklore.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CProgramTests {

    private static final Pattern HOOK = Pattern.compile(
            "FL_(?:STEP|WAITS|CALL|JOIN|FORK|VFORK|SPAWN|WAIT|LEAVE|EXEC)\\((\\d+), (.*)\\);", Pattern.DOTALL);

    /// {@return the statement inside the hook of each step, in the order of the ids}
    private static List<String> hooked(String text) {
        return Programs.hooked(text, Language.C, HOOK);
    }

    static List<String> catalogue() {
        return Programs.catalogue(Language.C);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyStepIsOneHookAtTheLineItSays(String name) {
        Scenario scenario = Programs.shipped(name);
        NativeProgram program = NativeProgram.of(scenario, Language.C);
        String[] lines = program.text().split("\n");
        assertThat(program.steps())
                .extracting(NativeProgram.Step::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, program.steps().size()).boxed().toList());
        assertThat(program.steps())
                .allSatisfy(step -> assertThat(lines[step.line() - 1]).contains("(" + step.id() + ", "));
        assertThat(program.text().split("FL_(STEP|TEST|WAITS|CALL|JOIN|FORK|VFORK|SPAWN|WAIT|LEAVE|EXEC)\\(\\d", -1))
                .hasSize(program.steps().size() + 1);
        assertThat(NativeProgram.of(scenario, Language.C)).isEqualTo(program);
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
                            "pthread_create(&worker_thread, NULL, worker, NULL)",
                            "child, child = fork()",
                            "printf(\"100%%\\n\")",
                            "fflush(stdout)",
                            "_exit(3)",
                            "0, pthread_mutex_lock(&m)",
                            "x = 5",
                            "pthread_mutex_unlock(&m)",
                            "status, waitpid(child, &status, 0)",
                            "1, pthread_join(worker_thread, NULL)",
                            "exit(7)",
                            "value = x + 1",
                            "x = value");
        }

        @Test
        void ofABranchIsAStepAndOfARepeatIsNone() {
            String text = NativeProgram.of(Programs.scenario("""
                    int x = 0
                    thread main
                      repeat 3
                        if x == 0
                          x = 1
                        else
                          x = 2
                    """), Language.C).text();
            assertThat(text)
                    .contains("for (int round = 0; round < 3; round++) {")
                    .contains("if (FL_TEST(1, x == 0)) {")
                    .contains("} else {");
        }

        @Test
        void mainThatLeavesByItselfHasNoStepForItsEnd() {
            assertThat(hooked("thread main\n  _exit 0\n")).containsExactly("_exit(0)");
            assertThat(hooked("thread main\n  flush\n")).containsExactly("fflush(stdout)", "return 0");
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource({"int,int_", "time,time_", "worker_t,worker_t_", "EOF,EOF_", "pthread_x,xpthread_x_", "m,m"})
        void thatCTakesForItselfAreChanged(String name, String expected) {
            assertThat(new CNames().take(name)).isEqualTo(expected);
        }

        @Test
        void areNeverGivenTwice() {
            CNames names = new CNames();
            assertThat(List.of(names.take("value"), names.take("value"), names.take("value_")))
                    .containsExactly("value", "value_", "value__");
        }

        @Test
        void ofTheScenarioWinOverThoseOfTheWriter() {
            assertThat(hooked("int value = 0\nthread main\n  value = value + 1\n"))
                    .startsWith("value_ = value + 1", "value = value_");
        }
    }

    @Nested
    class Expressions {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "x + 1 - x * 2 ; x + 1 - x * 2",
                    "(x + 1) * 2 ; (x + 1) * 2",
                    "x - (x - 1) ; x - (x - 1)",
                    "x == 1 or x == 2 and x ; x == 1 || (x == 2 && x)",
                    "(x == 1) < 2 ; (x == 1 ? 1 : 0) < 2",
                    "x * 2 and x - 1 ; (x * 2 != 0) && (x - 1 != 0)",
                    "x - -3 ; x - -3",
                    "-(-x) ; -(-x)",
                    "not (x < 1) ; !(x < 1)"
                })
        void meanInCWhatTheyMeanInTheScenario(String source, String expected) {
            assertThat(hooked("int x = 0\nthread main\n  x = " + source + "\n").getFirst())
                    .isEqualTo("value = " + expected);
        }
    }

    @Nested
    class Texts {

        @Test
        void areEscaped() {
            assertThat(CText.literal("a\"b\\c\td??/\u0001")).isEqualTo("\"a\\\"b\\\\c\\td?\\?/\\001\"");
        }

        @Test
        void thatEndInABackslashDoNotContinueAComment() {
            Scenario plain = Programs.scenario("thread main\n  flush\n");
            Scenario odd = new Scenario(
                    new Heading(plain.name(), "odd \\", plain.topic(), plain.languages(), plain.about()),
                    plain.declarations(),
                    plain.threads(),
                    plain.outcomes(),
                    plain.expectations());
            assertThat(NativeProgram.of(odd, Language.C).text().lines()).noneMatch(line -> line.endsWith("\\"));
        }
    }

    @Nested
    class WithoutC {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '^',
                value = {
                    "thread main|  put() ; put() is no function of the C library that Forklore has a call for.",
                    "int x = 0|int y = 0|thread main|  atomic when x == y ; `atomic when x == y` does several things at"
                            + " once, for which there is no single instruction.",
                    "pipe p = 3|thread main|  while 1|    write p ; pipe p may get full with 3 items, but Linux makes a"
                            + " pipe only for 1, 2, 4 or 8."
                })
        void sayWhyInOneSentence(String program, String reason) {
            Scenario scenario = Programs.scenario(program.replace('|', '\n') + "\n");
            assertThat(NativeProgram.gap(scenario, Language.C)).contains(reason);
            assertThatThrownBy(() -> NativeProgram.of(scenario, Language.C)).hasMessage(reason);
        }

        @Test
        void haveNoGapWhereEverythingIsKnown() {
            assertThat(NativeProgram.gap(Programs.scenario("thread main\n  flush\n"), Language.C))
                    .isEmpty();
        }
    }
}
