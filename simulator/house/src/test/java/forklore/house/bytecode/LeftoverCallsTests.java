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
        Finding.failOn(
                LeftoverCalls.check(CompiledClasses.current(), LeftoverCalls.ALLOWANCES),
                Allowance.unused(LeftoverCalls.ALLOWANCES, CompiledClasses.current()));
    }

    @Test
    void printingIsFoundOutsideTheCommandLine() {
        assertThat(check(InMemory.compile(RUNNER, PRINTS)))
                .extracting(Finding::line)
                .containsExactly(4, 5);
        assertThat(check(InMemory.compile(CLI, PRINTS))).isEmpty();
    }

    @Test
    void aBenchmarkMayPrint() {
        assertThat(check(InMemory.compile(RUNNER, PRINTS.replace("Loud", "SpeedBenchmark"))))
                .isEmpty();
    }

    @Test
    void aGoldenFileMayBeShownByTests() {
        String source = PRINTS.replace("Loud", "GoldenFile");
        assertThat(check(InMemory.compile(RUNNER, true, source))).isEmpty();
        assertThat(check(InMemory.compile(RUNNER, false, source))).hasSize(2);
    }

    @Test
    void aTestThatSleepsIsFound() {
        assertThat(check(InMemory.compile(RUNNER, true, SLEEPS)))
                .extracting(Finding::problem)
                .containsExactly("java.lang.Thread.sleep left over");
        assertThat(check(InMemory.compile(RUNNER, false, SLEEPS))).isEmpty();
    }

    @Test
    void aStackTraceOnTheTerminalIsFound() {
        List<ClassFacts> classes = InMemory.compile(CLI, """
                package forklore.x;
                class Loud {
                    void speak(IllegalStateException problem) {
                        problem.printStackTrace();
                        problem.printStackTrace(new java.io.PrintWriter(java.io.Writer.nullWriter()));
                    }
                }
                """);
        assertThat(check(classes)).extracting(Finding::line).containsExactly(4);
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
        assertThat(check(classes))
                .extracting(Finding::problem)
                .containsExactly("org.junit.jupiter.api.Disabled left over");
    }

    @Test
    void anAllowanceCoversItsClassAlone() {
        Allowance allowance = new Allowance("forklore.x.Loud", "java.lang.System", "shows what was asked for");
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, PRINTS), List.of(allowance)))
                .isEmpty();
        assertThat(LeftoverCalls.check(InMemory.compile(RUNNER, PRINTS.replace("Loud", "Noisy")), List.of(allowance)))
                .hasSize(2);
    }

    private static List<Finding> check(List<ClassFacts> classes) {
        return LeftoverCalls.check(classes, List.of());
    }
}
