package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTests {

    private final Recent recent = Recent.of(2);

    @Test
    void knowsWhatItHadAndNothingElse() {
        assertThat(recent.seen(new int[] {1, 2}, 0, 77)).isFalse();
        assertThat(recent.seen(new int[] {9, 1, 2}, 1, 77)).isTrue();
        assertThat(recent.seen(new int[] {1, 3}, 0, 77)).isFalse();
        assertThat(recent.seen(new int[] {1, 3}, 0, 77)).isTrue();
    }

    @Test
    void aStateGivesWayToTheNextOneWithItsPlace() {
        recent.seen(new int[] {1, 2}, 0, 77);
        recent.seen(new int[] {3, 2}, 0, 77);
        assertThat(recent.seen(new int[] {1, 2}, 0, 77)).isFalse();
    }

    @Test
    void forgetsEverythingWhenItIsCleared() {
        recent.seen(new int[] {1, 2}, 0, 77);
        recent.clear();
        assertThat(recent.seen(new int[] {1, 2}, 0, 77)).isFalse();
    }
}
