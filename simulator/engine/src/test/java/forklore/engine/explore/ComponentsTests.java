package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Chance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTests {

    @Test
    void keepStatesTogetherThatLeadToEachOther() {
        // 0 -> 1 <-> 2 -> 3, and 3 leads to itself.
        Components components = Components.of(Graph.of(new int[][] {{1}, {2}, {1, 3}, {3}}));
        assertThat(components.count()).isEqualTo(3);
        assertThat(components.of(1)).isEqualTo(components.of(2));
        assertThat(components.size(components.of(1))).isEqualTo(2);
        assertThat(components.member(components.of(1), 0)).isEqualTo(1);
        assertThat(components.member(components.of(1), 1)).isEqualTo(2);
    }

    @Test
    void areNumberedSoThatEdgesLeadDownwards() {
        Components components = Components.of(Graph.of(new int[][] {{1, 2}, {3}, {3}, {}}));
        assertThat(components.of(3)).isZero();
        assertThat(components.of(0)).isEqualTo(3);
    }

    @Test
    void areCyclicWithALoopOfAnyLength() {
        Components components = Components.of(Graph.of(new int[][] {{0, 1}, {2}, {1, 3}, {}}));
        assertThat(components.cyclic(components.of(0))).isTrue();
        assertThat(components.cyclic(components.of(1))).isTrue();
        assertThat(components.cyclic(components.of(3))).isFalse();
    }

    @Test
    void areClosedWhenNoEdgeLeadsOut() {
        Components components = Components.of(Graph.of(new int[][] {{0, 1}, {2}, {1}, {}}));
        assertThat(components.closed(components.of(0))).isFalse();
        assertThat(components.closed(components.of(1))).isTrue();
        assertThat(components.closed(components.of(3))).isTrue();
    }

    @Test
    void areOpenWhenAnEdgeLeadsOutOfWhatIsKnown() {
        Components components = Components.of(Graph.of(new int[][] {{1}, {0, -1}}));
        assertThat(components.cyclic(0)).isTrue();
        assertThat(components.closed(0)).isFalse();
    }

    @Test
    void needNoDeepStack() {
        int[][] ring = new int[300_000][];
        for (int state = 0; state < ring.length; state++) {
            ring[state] = new int[] {(state + 1) % ring.length};
        }
        assertThat(Components.of(Graph.of(ring)).count()).isEqualTo(1);
        ring[ring.length - 1] = new int[0];
        assertThat(Components.of(Graph.of(ring)).count()).isEqualTo(ring.length);
    }

    @Test
    void areWhatReachingEachOtherMeans() {
        for (int seed = 1; seed <= 300; seed++) {
            Chance chance = new Chance(seed);
            int[][] targets = random(chance);
            Components components = Components.of(Graph.of(targets));
            boolean[][] reach = reach(targets);
            for (int one = 0; one < targets.length; one++) {
                for (int other = 0; other < targets.length; other++) {
                    boolean together = one == other || reach[one][other] && reach[other][one];
                    assertThat(components.of(one) == components.of(other))
                            .as("seed %d: %d and %d", seed, one, other)
                            .isEqualTo(together);
                    if (reach[one][other]) {
                        assertThat(components.of(other)).isLessThanOrEqualTo(components.of(one));
                    }
                }
            }
        }
    }

    private static int[][] random(Chance chance) {
        int[][] targets = new int[2 + chance.below(12)][];
        for (int state = 0; state < targets.length; state++) {
            List<Integer> found = new ArrayList<>();
            while (!chance.onceIn(3)) {
                found.add(chance.below(targets.length));
            }
            targets[state] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return targets;
    }

    private static boolean[][] reach(int[][] targets) {
        boolean[][] reach = new boolean[targets.length][targets.length];
        for (int state = 0; state < targets.length; state++) {
            for (int target : targets[state]) {
                reach[state][target] = true;
            }
        }
        for (int middle = 0; middle < targets.length; middle++) {
            for (int one = 0; one < targets.length; one++) {
                for (int other = 0; other < targets.length; other++) {
                    reach[one][other] |= reach[one][middle] && reach[middle][other];
                }
            }
        }
        return reach;
    }
}
