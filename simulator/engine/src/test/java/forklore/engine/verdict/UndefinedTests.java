package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What strict POSIX leaves undefined, and what that does to the claims of a scenario.
class UndefinedTests {

    /// The worker is always there at the fork, so the child calls what it must not call.
    private static final String UNSAFE_CHILD = """
            on    posix glibc

            mutex m

            thread main
              lock m
              start worker
              fork child
                malloc()
                free()
                _exit 0
              wait child

            thread worker
              lock m

            outcome broken
              when  not child exits 0
              grade forbidden "This cannot be on any library."
            outcome fine
              when  child exits 0
              grade acceptable "The child did what it was told."
            """;

    private static SideBySide judge(String... claims) {
        return SideBySide.of(
                Stories.story(UNSAFE_CHILD + String.join("\n", claims) + "\n"), Shipped.ALL, Limits.DEFAULT);
    }

    private static List<String> problems(SideBySide verdicts) {
        return verdicts.problems().stream()
                .map(each -> each.platform().orElse("all") + ": " + each.sentence())
                .toList();
    }

    @Test
    void isAnEntryOfItsOwnAndNoOutcome() {
        Verdict verdict = judge("expect never broken").verdict("posix").orElseThrow();
        Verdict.UndefinedHere undefined = verdict.undefined().orElseThrow();
        assertThat(undefined.calls())
                .containsExactly("calls malloc, which is not async-signal-safe,"
                        + " in the child of a process with several threads");
        assertThat(undefined.probability()).contains(Fraction.ONE);
        assertThat(verdict.outcomes()).noneMatch(Verdict.OutcomeVerdict::happens);
        assertThat(verdict.unexplained()).isEmpty();
        assertThat(verdict.worst()).contains(undefined.shortest());
    }

    @Test
    void refutesNoGeneralClaimBecauseSomethingDoesNotHappen() {
        SideBySide verdicts = judge("expect never broken", "expect always fine");
        assertThat(problems(verdicts)).isEmpty();
        assertThat(verdicts.status()).isEqualTo(Verdict.Status.HOLDS);
        assertThat(verdicts.summary()).isEqualTo("undefined by POSIX; on glibc it finishes always");
    }

    @Test
    void refutesTheClaimsThatNameThePlatform() {
        assertThat(problems(judge("expect never broken", "expect always fine on posix")))
                .containsExactly("posix: `expect always fine on posix` does not hold: another end happens.");
        assertThat(problems(judge("expect never broken", "expect sometimes fine on posix")))
                .containsExactly("posix: `expect sometimes fine on posix` does not hold: it never happens.");
    }

    @Test
    void doesNotMakeAnOutcomePossible() {
        assertThat(problems(judge()))
                .containsExactly("all: The outcome `broken` is named and happens on none of the platforms.");
    }
}
