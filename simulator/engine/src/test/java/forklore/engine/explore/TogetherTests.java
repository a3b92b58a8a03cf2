package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.jvm.ThreadCrew;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several threads find what one finds, and number it in the same way.
class TogetherTests {

    private static final Limits LIMITS = new Limits(3_000_000, 8);

    /// Three threads print at any time: there are new texts to the end of the search.
    private static final Program PRINTING = Program.of(Stories.story("""
            thread main
              start one
              start two
              start three
              print "0"
              fork child
                print "c"
                exit 0
              flush
              wait child
              exit 0

            thread one
              repeat 3
                print "a"

            thread two
              repeat 9
                work

            thread three
              repeat 9
                work
            """));

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void countAndNumberAsOneThreadDoes(int members) {
        same(Program.of(Family.scenario(3, 6)), LIMITS, members);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void giveTheTextsTheirNumbersInTurn(int members) {
        same(PRINTING, LIMITS, members);
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 30_001, 131_072})
    void stopAtTheSameState(int states) {
        same(Program.of(Family.scenario(3, 6)), new Limits(states, 8), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countTheStepsBetweenTheStatesThatFoundRoom(int members) {
        Limits limits = new Limits(30_000, 8);
        try (ThreadCrew crew = new ThreadCrew(members)) {
            Exploration graph = Explorer.explore(Program.of(Family.scenario(3, 6)), limits, new JvmWorkshop(crew));
            long between = IntStream.range(0, graph.states())
                    .mapToLong(state -> graph.edges(state).stream()
                            .filter(edge -> edge.target() >= 0)
                            .count())
                    .sum();
            assertThat(graph.transitions()).isEqualTo(between);
        }
    }

    @Test
    void findTheSameAgainWithTooLittleMemory() {
        Limits limits = new Limits(3_000_000, 8, 1_500_000);
        try (ThreadCrew crew = new ThreadCrew(2)) {
            Program program = Program.of(Family.scenario(3, 6));
            Exploration first = Explorer.explore(program, limits, new JvmWorkshop(crew));
            Exploration second = Explorer.explore(program, limits, new JvmWorkshop(crew));
            assertThat(first.boundsReached()).containsExactly("1 MiB of memory");
            assertThat(first.states()).isBetween(20_000, 100_000).isEqualTo(second.states());
            assertThat(first.transitions()).isEqualTo(second.transitions());
        }
    }

    private static void same(Program program, Limits limits, int members) {
        Exploration alone = Explorer.explore(program, limits);
        try (ThreadCrew crew = new ThreadCrew(members)) {
            Exploration together = Explorer.explore(program, limits, new JvmWorkshop(crew));
            assertThat(together.states()).isEqualTo(alone.states()).isGreaterThan(20_000);
            assertThat(together.transitions()).isEqualTo(alone.transitions());
            assertThat(together.depth()).isEqualTo(alone.depth());
            assertThat(together.ends()).isEqualTo(alone.ends());
            assertThat(together.boundsReached()).isEqualTo(alone.boundsReached());
            for (int state = 0; state < alone.states(); state += 997) {
                assertThat(together.snapshot(state)).isEqualTo(alone.snapshot(state));
                assertThat(together.edges(state)).isEqualTo(alone.edges(state));
                assertThat(together.path(state)).isEqualTo(alone.path(state));
            }
        }
    }
}
