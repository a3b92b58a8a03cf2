package forklore.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.engine.Stories;
import forklore.engine.compare.Agreement.Mark;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private final Verdict verdict = Judge.judge(Stories.shipped("orphaned-lock"), Limits.DEFAULT);

    private RunLog log(String hash, int hangs, int finishes, List<RunLog.Count> others) {
        int more = others.stream().mapToInt(RunLog.Count::times).sum();
        List<RunLog.Count> counts =
                List.of(new RunLog.Count("child-hangs", hangs), new RunLog.Count("both-finish", finishes));
        return new RunLog(
                "orphaned-lock", hash, "core", "c", new LinkedHashMap<>(), hangs + finishes + more, counts, others);
    }

    private static List<Mark> marks(Agreement agreement) {
        return agreement.rows().stream().map(Agreement.Row::mark).toList();
    }

    @Test
    void confirmsWhatIsPossibleAndSeen() {
        Agreement agreement = Agreement.of(verdict, log(verdict.hash(), 10, 90, List.of()));
        assertThat(marks(agreement)).containsExactly(Mark.CONFIRMED, Mark.CONFIRMED);
        assertThat(agreement.contradictions()).isEmpty();
    }

    @Test
    void saysWhatIsPossibleAndWasNotSeen() {
        Agreement agreement = Agreement.of(verdict, log(verdict.hash(), 0, 100, List.of()));
        assertThat(marks(agreement)).containsExactly(Mark.POSSIBLE_NOT_SEEN, Mark.CONFIRMED);
    }

    @Test
    void contradictsWhenAnEndIsSeenThatNobodyNamed() {
        List<RunLog.Count> others = List.of(new RunLog.Count("child is killed by signal 6", 1));
        Agreement agreement = Agreement.of(verdict, log(verdict.hash(), 1, 98, others));
        assertThat(agreement.contradictions()).isEqualTo(agreement.others()).hasSize(1);
    }

    @Test
    void contradictsNothingWithARunThatCouldNotBeJudged() {
        List<RunLog.Count> others = List.of(new RunLog.Count(RunLog.Count.UNCLEAR + "no end in time", 2));
        Agreement agreement = Agreement.of(verdict, log(verdict.hash(), 1, 97, others));
        assertThat(agreement.contradictions()).isEmpty();
        assertThat(agreement.unclear()).isEqualTo(2);
    }

    @Test
    void confirmsAnEndThatNobodyNamedAndThatTheModelFindsToo() {
        Verdict unnamed = Stories.judge("""
                mutex m

                thread main
                  lock m
                  lock m

                outcome ends
                  when  parent exits
                  grade acceptable "It never does."
                expect never ends
                """);
        List<RunLog.Count> others = List.of(new RunLog.Count("parent hangs on m", 5));
        RunLog log = new RunLog(
                "story",
                unnamed.hash(),
                "core",
                "c",
                new LinkedHashMap<>(),
                5,
                List.of(new RunLog.Count("ends", 0)),
                others);
        Agreement agreement = Agreement.of(unnamed, log);
        assertThat(agreement.contradictions()).isEmpty();
        assertThat(agreement.others()).extracting(Agreement.Row::mark).containsExactly(Mark.CONFIRMED);
    }

    @Test
    void hasNoIntervalWithoutARun() {
        Agreement agreement = Agreement.of(verdict, log(verdict.hash(), 0, 0, List.of()));
        assertThat(agreement.rows()).allMatch(row -> row.interval().isEmpty());
    }

    @Test
    void comparesNothingWithALogOfAnotherVersion() {
        Agreement agreement = Agreement.of(verdict, log("00000000", 1, 99, List.of()));
        assertThat(agreement.stale()).isTrue();
        assertThat(marks(agreement)).containsOnly(Mark.NOT_APPLICABLE);
    }

    @Test
    void comparesNothingWithASearchThatWasCutShort() {
        Verdict cut = Judge.judge(verdict.scenario(), new Limits(20, 8));
        Agreement agreement = Agreement.of(cut, log(cut.hash(), 1, 99, List.of()));
        assertThat(marks(agreement)).containsOnly(Mark.NOT_APPLICABLE);
    }

    @Test
    void boundsAShareByWilsonsInterval() {
        Interval none = Interval.wilson(0, 5000);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.000768, within(0.000001));
        Interval half = Interval.wilson(50, 100);
        assertThat(half.low()).isCloseTo(0.4038, within(0.0001));
        assertThat(half.high()).isCloseTo(0.5962, within(0.0001));
        assertThat(Interval.wilson(7, 7).high()).isEqualTo(1);
    }
}
