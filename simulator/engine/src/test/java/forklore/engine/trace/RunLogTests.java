package forklore.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunLogTests {

    private static RunLog log() {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux 6.1");
        environment.put("seed", "42");
        return new RunLog(
                "orphaned-lock",
                "0123abcd",
                "core",
                "c",
                environment,
                10,
                List.of(new RunLog.Count("child-hangs", 3), new RunLog.Count("both-finish", 6)),
                List.of(new RunLog.Count("child is killed by signal 6", 1)));
    }

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(RunLog.parse(log().text())).contains(log());
    }

    @Test
    void isOneFactALine() {
        assertThat(log().text()).isEqualTo("""
                        forklore-log 1
                        scenario: orphaned-lock
                        hash: 0123abcd
                        platform: core
                        language: c
                        environment.kernel: Linux 6.1
                        environment.seed: 42
                        runs: 10
                        outcome: 3 child-hangs
                        outcome: 6 both-finish
                        other: 1 child is killed by signal 6
                        """);
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatThrownBy(() -> new RunLog(
                        "a", "b", "core", "c", new LinkedHashMap<>(), 3, List.of(new RunLog.Count("x", 2)), List.of()))
                .hasMessage("3 runs, but the counts add up to 2");
    }

    @Test
    void answersNothingForATextThatIsNoLog() {
        String text = log().text();
        assertThat(RunLog.parse("")).isEmpty();
        assertThat(RunLog.parse("\n")).isEmpty();
        assertThat(RunLog.parse("forklore-log 2\n")).isEmpty();
        assertThat(RunLog.parse("forklore-log 1\nscenario: a\n")).isEmpty();
        assertThat(RunLog.parse(text.replace("runs: 10", "runs: 11"))).isEmpty();
        assertThat(RunLog.parse(text.replace("outcome: 3 ", "outcome: many "))).isEmpty();
        assertThat(RunLog.parse(text.replace("hash: ", "hash"))).isEmpty();
    }
}
