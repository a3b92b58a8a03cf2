package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.model.Ending;
import forklore.engine.odds.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTests {

    private static final String LOCKED_FORK = """
            mutex m
            int x = 0

            thread main
              start worker
              fork child
                lock m
                _exit 0
              wait child

            thread worker
              lock m
              unlock m
            """;

    private static Verdict judge(String outcomes) {
        return Stories.judge(LOCKED_FORK + "\n" + outcomes);
    }

    @Test
    void holdsWhenEveryEndIsNamedAndEveryClaimIsTrue() {
        Verdict verdict = judge("""
                outcome hangs
                  when  child hangs on m
                  grade interesting "The copy is locked."
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                expect sometimes hangs
                """);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.HOLDS);
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.outcome("hangs").orElseThrow().happens()).isTrue();
    }

    @Test
    void findsTheEndThatNobodyNamed() {
        Verdict verdict = judge("""
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                """);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.DOES_NOT_HOLD);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly("An end happens that no outcome names: parent hangs on child; child hangs on m.");
        assertThat(verdict.unexplained()).hasSize(1);
        assertThat(verdict.unexplained().getFirst().shortest().ending())
                .contains(verdict.unexplained().getFirst().ending());
    }

    @Test
    void refutesNeverWithTheShortestRun() {
        Verdict verdict = judge("""
                outcome hangs
                  when  child hangs on m
                  grade interesting "The copy is locked."
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                expect never hangs
                """);
        assertThat(verdict.problems()).hasSize(1);
        Verdict.Problem problem = verdict.problems().getFirst();
        assertThat(problem.sentence()).isEqualTo("`expect never hangs` does not hold: it happens.");
        // start, lock, fork, child asks, main asks, unlock: no shorter run can end with the child hanging.
        assertThat(problem.counterexample().orElseThrow().steps()).hasSize(6);
        assertThat(verdict.worst()).isEqualTo(problem.counterexample());
    }

    @Test
    void refutesAlwaysWithAnotherEnd() {
        Verdict verdict = judge("""
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                outcome hangs
                  when  child hangs on m
                  grade interesting "The copy is locked."
                expect always fine
                """);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly("`expect always fine` does not hold: another end happens.");
    }

    @Test
    void refutesSometimesWhenItNeverHappens() {
        Verdict verdict = judge("""
                outcome code-seven
                  when  child exits 7
                  grade interesting "No exit says 7."
                outcome rest
                  when  not child exits 7
                  grade acceptable "Everything else."
                expect sometimes code-seven
                """);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly("`expect sometimes code-seven` does not hold: it never happens.");
        assertThat(verdict.outcome("code-seven").orElseThrow().probability()).contains(Fraction.ZERO);
    }

    @Test
    void rejectsANamedOutcomeThatNeverHappens() {
        Verdict verdict = judge("""
                outcome code-seven
                  when  child exits 7
                  grade interesting "No exit says 7."
                outcome rest
                  when  not child exits 7
                  grade acceptable "Everything else."
                """);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly("The outcome `code-seven` is named and never happens.");
    }

    @Test
    void acceptsAnOutcomeThatIsClaimedNeverToHappen() {
        Verdict verdict = judge("""
                outcome code-seven
                  when  child exits 7
                  grade forbidden "No exit says 7."
                outcome rest
                  when  not child exits 7
                  grade acceptable "Everything else."
                expect never code-seven
                """);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.HOLDS);
    }

    @Test
    void rejectsAForbiddenOutcomeThatHappens() {
        Verdict verdict = judge("""
                outcome hangs
                  when  child hangs on m
                  grade forbidden "Must not be."
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                """);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly("The forbidden outcome `hangs` happens.");
    }

    @Test
    void asksOutcomesInTheOrderTheyAreWritten() {
        Verdict verdict = judge("""
                outcome everything
                  when  not output is "x"
                  grade acceptable "All of it."
                outcome hangs
                  when  child hangs
                  grade interesting "Never asked."
                expect never hangs
                """);
        assertThat(verdict.outcome("everything").orElseThrow().probability()).contains(Fraction.ONE);
        assertThat(verdict.outcome("hangs").orElseThrow().happens()).isFalse();
    }

    @Test
    void drawsTheRunThatTheScenarioShows() {
        Verdict.OutcomeVerdict verdict = Judge.judge(Stories.shipped("exec-saves-you"), Limits.DEFAULT)
                .outcomes()
                .getFirst();
        assertThat(verdict.story()).isEqualTo(verdict.shown());
        assertThat(verdict.shown().orElseThrow().steps())
                .hasSizeGreaterThan(verdict.shortest().orElseThrow().steps().size());
    }

    @Test
    void rejectsAShownRunThatEndsElsewhere() {
        Verdict verdict = judge("""
                outcome hangs
                  when  child hangs on m
                  grade interesting "The copy is locked."
                  show  "main.2,child.2,main.2"
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                  show  "main.9"
                """);
        assertThat(verdict.problems())
                .extracting(Verdict.Problem::sentence)
                .containsExactly(
                        "The run shown for `hangs` cannot be played to that end.",
                        "The run shown for `fine` cannot be played to that end.");
        assertThat(verdict.outcome("hangs").orElseThrow().story())
                .isEqualTo(verdict.outcome("hangs").orElseThrow().shortest());
    }

    @Test
    void neverCallsACutSearchSafe() {
        Verdict verdict = Judge.judge(Stories.shipped("exec-saves-you"), new Limits(10, 8));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.LIMIT);
        assertThat(verdict.statistics().boundsReached()).containsExactly("10 states");
        assertThat(verdict.outcomes().getFirst().probability()).isEmpty();
        assertThat(verdict.problems()).isEmpty();
    }

    @Test
    void saysWhatACutSearchFoundAllTheSame() {
        Verdict full = judge("""
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                """);
        Verdict cut = Judge.judge(full.scenario(), new Limits(full.statistics().states() - 1, 8));
        assertThat(cut.status()).isEqualTo(Verdict.Status.DOES_NOT_HOLD);
    }

    @Test
    void classifiesARealEndByTheSameWords() {
        Ending real = new Ending(
                List.of(
                        new Ending.Hung("parent", List.of()),
                        new Ending.Hung("child", List.of(new Ending.Wait("main", new Ending.Target.OfMutex("m"))))),
                "");
        assertThat(Judge.classify(Stories.shipped("orphaned-lock"), real)
                        .orElseThrow()
                        .name())
                .isEqualTo("child-hangs");
    }
}
