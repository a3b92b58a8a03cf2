package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is concluded from a run.
class SeenTests {

    private static final String WARNING =
            "DeprecationWarning: This process (pid=4711) is multi-threaded, use of fork() may lead to deadlocks.\n";

    private static final Demo DEMO = Demo.parse("mailer.py", """
            \"""A mailer.

            scenario  orphaned-lock
            end       warned when warns, a child hangs
            end       child-hangs when a child hangs
            end       both-finish when prints "sent", exits 0
            \"""
            """);

    private static Seen ended(int exit, String output) {
        return new Seen(OptionalInt.of(exit), 0, false, output);
    }

    private static Seen hangs(int children, String output) {
        return new Seen(OptionalInt.empty(), children, children == 0, output);
    }

    @Test
    void theFirstEndThatFitsCounts() {
        assertThat(hangs(1, "").outcome(DEMO)).contains("child-hangs");
        assertThat(hangs(1, "/x/mailer.py:3: " + WARNING).outcome(DEMO)).contains("warned");
        assertThat(ended(0, "sent\n").outcome(DEMO)).contains("both-finish");
    }

    @Test
    void anEndThatNobodyNamedIsDescribed() {
        assertThat(ended(1, "a\nNameError: x\n").outcome(DEMO)).isEmpty();
        assertThat(ended(1, "a\nNameError: x\n").description()).isEqualTo("exits 1: NameError: x");
        assertThat(hangs(0, "").description()).startsWith("the parent hangs");
        assertThat(new Seen(OptionalInt.empty(), 0, false, "").description()).startsWith("unclear");
    }

    @ParameterizedTest
    @CsvSource({
        "a child hangs, true, false",
        "2 children hang, true, false",
        "3 children hang, false, false",
        "the parent hangs, false, true",
        "exits 0, false, false",
    })
    void hangsAreCounted(String condition, boolean two, boolean none) {
        assertThat(hangs(2, "").fits(condition)).isEqualTo(two);
        assertThat(hangs(0, "").fits(condition)).isEqualTo(none);
    }

    @Test
    void aConditionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ended(0, "").fits("looks good")).hasMessageContaining("looks good");
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/lib/python3.12/multiprocessing/popen_fork.py:66, multiprocessing/popen_fork.py:66",
        "/usr/lib/python3.12/pty.py:95, pty.py:95",
        "/opt/mail/mailer.py:3, mailer.py:3",
        "mailer.py:3, mailer.py:3",
    })
    void thePlaceOfAWarningNamesNoFolderOfTheMachine(String path, String place) {
        assertThat(ended(0, "x\n" + path + ": " + WARNING).warningPlace(DEMO)).contains(place);
    }

    @Test
    void aWarningIsTheSameForEachProcess() {
        assertThat(ended(0, "mailer.py:3: " + WARNING).warning().orElseThrow()).contains("(pid=N)");
        assertThat(ended(0, "mailer.py:3: DeprecationWarning: something else").warning())
                .isEmpty();
    }

    @Test
    void whatIsSaidStandsInALineOfItsOwn() {
        assertThat(ended(0, "x threads: 1\nthreads: 2\n").said("threads")).contains("2");
        assertThat(ended(0, "").said("threads")).isEmpty();
    }
}
