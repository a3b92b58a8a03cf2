package forklore.engine.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.engine.Chance;
import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where probability arrives, on graphs whose answer is known from elsewhere.
class FlowTests {

    @Test
    void leavesALoopOfOneState() {
        // Again with 1/2, else to 1 or to 2 with 1/4 each.
        assertThat(arrive(new int[][] {{0, 0, 1, 2}, {}, {}}, 1)).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void staysInARoundThatNobodyCanLeave() {
        int[][] targets = {{1, 3}, {2}, {1}, {}};
        assertThat(arrive(targets, 1)).isEqualTo(Fraction.of(1, 2));
        assertThat(arrive(targets, 2)).isEqualTo(Fraction.of(1, 2));
        assertThat(arrive(targets, 3)).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void ruinsTheGambler() {
        // State 0 has 7 of 20; one up or one down until nothing or all is there: all with 7/20.
        int all = 20;
        int start = 7;
        assertThat(arrive(walk(all, start, 1, 1), indexOf(all, start))).isEqualTo(Fraction.of(start, all));
    }

    @Test
    void ruinsTheGamblerOfAnUnfairGame() {
        // Two of three games are lost: with r = 2, all is reached with (r^start - 1) / (r^all - 1).
        int all = 60;
        int start = 50;
        Fraction expected = Fraction.of((1L << start) - 1, (1L << all) - 1);
        assertThat(arrive(walk(all, start, 1, 2), indexOf(all, start))).isEqualTo(expected);
    }

    @Test
    void solvesRoundsInsideRounds() {
        // Four walkers, each on a ring of four; one way out of each place beside the four steps.
        int[][] targets = new int[257][];
        for (int place = 0; place < 256; place++) {
            targets[place] = new int[5];
            for (int walker = 0; walker < 4; walker++) {
                int digit = place >> 2 * walker & 3;
                targets[place][walker] = place - (digit << 2 * walker) + ((digit + 1 & 3) << 2 * walker);
            }
            targets[place][4] = 256;
        }
        targets[256] = new int[0];
        assertThat(arrive(targets, 256)).isEqualTo(Fraction.ONE);
    }

    @Test
    void solvesTheGreatestComponentThatIsAllowed() {
        int all = Odds.MAX_ROUND + 1;
        assertThat(arrive(walk(all, 1, 1, 1), indexOf(all, 1))).isEqualTo(Fraction.of(1, all));
    }

    @Test
    void givesUpAComponentThatIsTooLargeAndSaysSo() {
        int all = Odds.MAX_ROUND + 2;
        assertThat(flow(walk(all, 1, 1, 1)))
                .isEqualTo(
                        new Flow.GivenUp("5001 states lead to each other, more than the 5000 that are solved exactly"));
    }

    @Test
    void givesUpWhenItWouldTakeTooLong() {
        Graph graph = Graph.of(walk(100, 1, 1, 2));
        assertThat(Flow.through(graph, Components.of(graph), 1000))
                .isEqualTo(new Flow.GivenUp("exact fractions would take too long"));
    }

    @Test
    void agreesWithFloatingPointOnRandomGraphs() {
        int cyclic = 0;
        for (int seed = 1; seed <= 2000; seed++) {
            int[][] targets = random(new Chance(seed));
            Graph graph = Graph.of(targets);
            Components components = Components.of(graph);
            Flow.Arrived arrived = (Flow.Arrived) Flow.through(graph, components);
            double[] expected = iterate(targets);
            Fraction sum = Fraction.ZERO;
            for (int number = 0; number < components.count(); number++) {
                sum = sum.plus(arrived.share(number));
                cyclic += components.cyclic(number) ? 1 : 0;
                if (components.closed(number)) {
                    double share = 0;
                    for (int i = 0; i < components.size(number); i++) {
                        share += expected[components.member(number, i)];
                    }
                    assertThat(arrived.share(number).toDouble())
                            .as("seed %d", seed)
                            .isCloseTo(share, within(1e-9));
                } else {
                    assertThat(arrived.share(number)).isEqualTo(Fraction.ZERO);
                }
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(Fraction.ONE);
        }
        assertThat(cyclic).isGreaterThan(1000);
    }

    private static Flow flow(int[][] targets) {
        Graph graph = Graph.of(targets);
        return Flow.through(graph, Components.of(graph));
    }

    private static Fraction arrive(int[][] targets, int state) {
        Graph graph = Graph.of(targets);
        Components components = Components.of(graph);
        return ((Flow.Arrived) Flow.through(graph, components)).share(components.of(state));
    }

    /// A walk from 0 to all, with one step up in so many ways and down in so many. Its start is state 0.
    private static int[][] walk(int all, int start, int up, int down) {
        int[][] targets = new int[all + 1][];
        for (int at = 0; at <= all; at++) {
            int[] ways = new int[at == 0 || at == all ? 0 : up + down];
            for (int i = 0; i < ways.length; i++) {
                ways[i] = indexOf(i < up ? at + 1 : at - 1, start);
            }
            targets[indexOf(at, start)] = ways;
        }
        return targets;
    }

    /// The start of the walk and 0 have changed places.
    private static int indexOf(int at, int start) {
        return at == start ? 0 : at == 0 ? start : at;
    }

    private static int[][] random(Chance chance) {
        int[][] targets = new int[2 + chance.below(14)][];
        for (int state = 0; state < targets.length; state++) {
            List<Integer> found = new ArrayList<>();
            while (!chance.onceIn(4)) {
                found.add(chance.below(targets.length));
            }
            targets[state] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return targets;
    }

    /// The distribution after 2^40 steps. What goes round keeps moving inside its component.
    private static double[] iterate(int[][] targets) {
        double[][] steps = new double[targets.length][targets.length];
        for (int state = 0; state < targets.length; state++) {
            if (targets[state].length == 0) {
                steps[state][state] = 1;
            }
            for (int target : targets[state]) {
                steps[state][target] += 1.0 / targets[state].length;
            }
        }
        for (int i = 0; i < 40; i++) {
            steps = square(steps);
        }
        return steps[0];
    }

    private static double[][] square(double[][] steps) {
        double[][] twice = new double[steps.length][steps.length];
        for (int from = 0; from < steps.length; from++) {
            for (int middle = 0; middle < steps.length; middle++) {
                for (int to = 0; to < steps.length; to++) {
                    twice[from][to] += steps[from][middle] * steps[middle][to];
                }
            }
            double all = Arrays.stream(twice[from]).sum();
            for (int to = 0; to < steps.length; to++) {
                twice[from][to] /= all;
            }
        }
        return twice;
    }
}
