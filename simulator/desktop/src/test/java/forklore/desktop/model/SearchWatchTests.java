package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.desktop.Fixtures;
import forklore.engine.explore.Watch;
import forklore.engine.explore.Workshop;
import forklore.engine.machine.Limits;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchWatchTests {

    private final Opened.Ready ready = Fixtures.open("orphaned-lock", 1).ready().orElseThrow();
    private final Linked linked = ready.linked();
    private final Cancellation cancellation = new Cancellation();
    private final List<SearchProgress> told = new ArrayList<>();
    private long now;

    /// A clock that is so much later each time.
    private SearchWatch watch(long millis) {
        return new SearchWatch(linked, cancellation, () -> now += TimeUnit.MILLISECONDS.toNanos(millis), told::add);
    }

    private Verdict judge(Watch watch) {
        return Judge.judge(linked, Limits.DEFAULT, new Workshop() {
            @Override
            public Watch watch() {
                return watch;
            }
        });
    }

    @Test
    void aShortCheckIsNotWorthAWord() {
        judge(watch(10));
        assertThat(told).isEmpty();
    }

    @Test
    void aLongOneTellsHowFarItIsAndTheShortestBadEnd() {
        Verdict verdict = judge(watch(1000));
        assertThat(told).isNotEmpty();
        assertThat(told).extracting(SearchProgress::states).isSorted();
        assertThat(told.getFirst().sentence()).isEqualTo("1 state so far, 0 steps deep. No bad end so far.");
        assertThat(told.getLast().depth())
                .isLessThanOrEqualTo(verdict.statistics().depth());
        assertThat(new SearchProgress(1234, 9, Optional.of("child-hangs after 8 steps")).sentence())
                .endsWith("Shortest bad end so far: child-hangs after 8 steps.");
    }

    @Test
    void whoStopsItKeepsWhatWasFoundAndIsToldThatItIsAPart() {
        cancellation.stop();
        Verdict verdict = judge(watch(1));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.LIMIT);
        assertThat(Extent.partial(verdict).orElseThrow())
                .startsWith("You called the check off at 1 state.")
                .contains("may still happen");
    }

    @Test
    void whoCancelsItGetsNothing() {
        cancellation.cancel();
        assertThatThrownBy(() -> judge(watch(1))).isInstanceOf(CancellationException.class);
    }

    @Test
    void aProofSaysForHowManySchedulesItHolds() {
        assertThat(ready.schedules()).map(BigInteger::signum).contains(1);
        assertThat(Extent.proof(ready)).isEmpty();
        Opened.Ready safe = Fixtures.open("memory-is-copied", 1).ready().orElseThrow();
        assertThat(Extent.proof(safe).orElseThrow())
                .startsWith("All " + safe.schedules().orElseThrow() + " schedules end well. Searched on")
                .contains(safe.verdict().statistics().states() + " states");
    }
}
