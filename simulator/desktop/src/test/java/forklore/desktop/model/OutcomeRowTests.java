package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeRowTests {

    private static final Verdict VERDICT =
            Fixtures.open("orphaned-lock", 1).ready().orElseThrow().verdict();

    @Test
    void putsTheCountsBesideTheProbabilities() {
        List<OutcomeRow> rows = OutcomeRow.of(VERDICT, Optional.of(Fixtures.log("orphaned-lock", VERDICT.hash())));

        assertThat(rows).extracting(OutcomeRow::name).containsExactly("child-hangs", "both-finish");
        assertThat(rows.getFirst().seen()).contains(new OutcomeRow.Seen(220, 1000));
        assertThat(rows.get(0).exact().orElseThrow().plus(rows.get(1).exact().orElseThrow()))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void aHangIsBadHoweverItIsGraded() {
        assertThat(OutcomeRow.of(VERDICT, Optional.empty()))
                .extracting(OutcomeRow::tone)
                .containsExactly(OutcomeRow.Tone.BAD, OutcomeRow.Tone.GOOD);
    }

    @Test
    void whatTheMachineDidAndTheModelCannotIsListed() {
        RunLog odd = new RunLog(
                "orphaned-lock",
                VERDICT.hash(),
                "core",
                "c",
                new LinkedHashMap<>(),
                10,
                List.of(new RunLog.Count("both-finish", 9)),
                List.of(new RunLog.Count("the child was killed by signal 11", 1)));

        OutcomeRow last = OutcomeRow.of(VERDICT, Optional.of(odd)).getLast();

        assertThat(last.name()).contains("signal 11");
        assertThat(last.tone()).isEqualTo(OutcomeRow.Tone.BAD);
        assertThat(last.exact()).isEmpty();
        assertThat(last.seen()).contains(new OutcomeRow.Seen(1, 10));
    }
}
