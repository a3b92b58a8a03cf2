package forklore.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeredLogTests {

    private static final String TEXT = """
            forklore-steered 1
            platform: glibc
            language: c
            target: glibc 2.36
            environment.kernel: Linux 6.18
            environment.processors: 2
            scenario: orphaned-lock 607dbe2f
            outcome: 20 of 20 child-hangs
            outcome: 19 of 20 both-finish: step 3: the lock m of child: free, word 1
            scenario: random-numbers 0a1b2c3d
            outcome: 0 of 0 child-hangs: No way into random() is known.
            scenario: inherited-event-loop 11111111
            gap: There is no C for an event loop.
            """;

    private static SteeredLog log() {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux 6.18");
        environment.put("processors", "2");
        return new SteeredLog(
                "glibc",
                "c",
                "glibc 2.36",
                environment,
                List.of(
                        new SteeredLog.Story(
                                "orphaned-lock",
                                "607dbe2f",
                                Optional.empty(),
                                List.of(
                                        new SteeredLog.Line("child-hangs", 20, 20, ""),
                                        new SteeredLog.Line(
                                                "both-finish", 19, 20, "step 3: the lock m of child: free, word 1"))),
                        new SteeredLog.Story(
                                "random-numbers",
                                "0a1b2c3d",
                                Optional.empty(),
                                List.of(new SteeredLog.Line("child-hangs", 0, 0, "No way into random() is known."))),
                        new SteeredLog.Story(
                                "inherited-event-loop",
                                "11111111",
                                Optional.of("There is no C for an event loop."),
                                List.of())));
    }

    @Test
    void isWrittenOneFactALine() {
        assertThat(log().text()).isEqualTo(TEXT);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(SteeredLog.parse(TEXT)).contains(log());
    }

    @Test
    void findsAScenarioByItsName() {
        assertThat(log().story("orphaned-lock").orElseThrow().lines().getFirst().complete())
                .isTrue();
        assertThat(log().story("orphaned-lock").orElseThrow().lines().getLast().complete())
                .isFalse();
        assertThat(log().story("random-numbers")
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .complete())
                .isFalse();
        assertThat(log().story("nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forklore-steered 2\nplatform: glibc\nlanguage: c\ntarget: glibc 2.36\n",
                "forklore-steered 1\nplatform: glibc\nlanguage: c\n",
                "forklore-steered 1\nplatform: glibc\nlanguage: c\ntarget: glibc 2.36\noutcome: 1 of 1 a\n",
                "forklore-steered 1\nplatform: glibc\nlanguage: c\ntarget: x\nscenario: a b\noutcome: 2 of 1 a\n",
                "forklore-steered 1\nplatform: glibc\nlanguage: c\ntarget: x\nscenario: a b\noutcome: one of 1 a\n",
                "forklore-steered 1\nplatform: glibc\nlanguage: c\ntarget: x\nscenario: a\n",
                "forklore-steered 1\nplatform glibc\n",
                "\n",
                ""
            })
    void isNothingElse(String text) {
        assertThat(SteeredLog.parse(text)).isEmpty();
    }

    @Test
    void hasNoMoreSuccessesThanTries() {
        assertThatThrownBy(() -> new SteeredLog.Line("a", 2, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
