package forklore.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNumbersTests {

    private static RunNumbers of(String text) {
        return RunNumbers.parse(text).orElseThrow();
    }

    @Test
    void areWrittenAndReadAgain() {
        for (String text : new String[] {"", "1-1", "1-500, 751-1000"}) {
            assertThat(of(text).text()).isEqualTo(text);
        }
        assertThat(of("1-500, 751-1000").size()).isEqualTo(750);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-", "-1", "2-1", "0-1", "1-2,3-4", "1-2, 3-4", "1-5, 2-9", "a-b", "1-9999999999"})
    void areNoneInAnotherForm(String text) {
        assertThat(RunNumbers.parse(text)).isEmpty();
    }

    @Test
    void shardsTogetherAreTheWholeAndNoRunIsInTwo() {
        for (int times : new int[] {1, 2, 7, 10, 1_000_000}) {
            for (int count : new int[] {1, 2, 3, 8, 13}) {
                RunNumbers all = RunNumbers.NONE;
                for (int index = 1; index <= count; index++) {
                    RunNumbers shard = RunNumbers.shard(times, index, count);
                    assertThat(all.overlaps(shard)).isFalse();
                    all = all.plus(shard);
                }
                assertThat(all).isEqualTo(RunNumbers.of(1, times));
            }
        }
        assertThatThrownBy(() -> RunNumbers.shard(10, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDoneIsTakenAway() {
        assertThat(of("1-10").minus(of("3-4, 8-20")).text()).isEqualTo("1-2, 5-7");
        assertThat(of("3-4").minus(of("1-10"))).isEqualTo(RunNumbers.NONE);
        assertThat(of("1-2, 5-9").minus(RunNumbers.NONE).text()).isEqualTo("1-2, 5-9");
    }

    @Test
    void whatTouchesBecomesOneRange() {
        assertThat(of("1-2, 7-9").plus(of("3-6")).text()).isEqualTo("1-9");
        assertThat(of("5-6").plus(of("1-2")).text()).isEqualTo("1-2, 5-6");
        assertThat(of("1-9").plus(of("2-3")).text()).isEqualTo("1-9");
    }

    @Test
    void areCutIntoPartsOfAFewRuns() {
        assertThat(of("1-5, 11-12").parts(2))
                .extracting(each -> each.first() + "-" + each.last())
                .containsExactly("1-2", "3-4", "5-5", "11-12");
    }
}
