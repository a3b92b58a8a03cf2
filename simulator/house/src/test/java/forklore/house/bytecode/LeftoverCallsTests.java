package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoverCallsTests {

    private static final Room RUNNER = Room.of("simulator/runner");
    private static final Room CLI = Room.of("simulator/cli");

    private static final String SLEEPS = """
            package forklore.x;
            class NapTests {
                void nap() throws InterruptedException {
                    Thread.sleep(1);
                }
            }
            """;

    private static final String PRINTS = """
            package forklore.x;
            class Loud {
                void speak(Exception problem) {
                    System.out.println("here");
                    System.err.println("there");
                }
            }
            """;

    @Test
    void nothingIsLeftOver() {
        Finding.failOn(LeftoverCalls.check(CompiledClasses.current()));
    }

    @Test
    void printingIsFoundOutsideTheCommandLine() {
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, PRINTS)))
                .extracting(Finding::line)
                .containsExactly(4, 5);
        assertThat(LeftoverCalls.check(InMemory.compile(CLI, PRINTS))).isEmpty();
    }

    @Test
    void aBenchmarkMayPrint() {
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, PRINTS.replace("Loud", "SpeedBenchmark"))))
                .isEmpty();
    }

    @Test
    void aTestThatSleepsIsFound() {
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, true, SLEEPS)))
                .extracting(Finding::problem)
                .containsExactly("java.lang.Thread.sleep left over");
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, false, SLEEPS))).isEmpty();
    }

    @Test
    void aStackTraceIsFound() {
        List<ClassFacts> classes = InMemory.compile(CLI, """
                package forklore.x;
                class Loud {
                    void speak(IllegalStateException problem) {
                        problem.printStackTrace();
                    }
                }
                """);
        assertThat(LeftoverCalls.check(classes)).extracting(Finding::line).containsExactly(4);
    }

    @Test
    void aDisabledTestIsFound() {
        List<ClassFacts> classes = InMemory.compile(RUNNER, true, """
                package forklore.x;
                class LazyTests {
                    @org.junit.jupiter.api.Disabled
                    void later() {}
                }
                """);
        assertThat(LeftoverCalls.check(classes))
                .extracting(Finding::problem)
                .containsExactly("org.junit.jupiter.api.Disabled left over");
    }
}
