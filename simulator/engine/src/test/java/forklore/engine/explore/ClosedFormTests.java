package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import org.junit.jupiter.api.Test;

/// The number of reachable states of a family of programs, against a formula derived on paper.
class ClosedFormTests {

    @Test
    void twoWorkersWithOneRound() {
        assertThat(states(2, 1)).isEqualTo(Family.states(2, 1));
    }

    @Test
    void twoWorkersWithThreeRounds() {
        assertThat(states(2, 3)).isEqualTo(Family.states(2, 3));
    }

    @Test
    void threeWorkersWithTwoRounds() {
        assertThat(states(3, 2)).isEqualTo(Family.states(3, 2));
    }

    private static int states(int workers, int rounds) {
        return Explorer.explore(Program.of(Family.scenario(workers, rounds)), Limits.DEFAULT)
                .states();
    }

    @Test
    void theFamilyOfTheBenchmarkHasAsManyStatesAsItsFormulaSays() {
        for (int[] size : new int[][] {{1, 1}, {2, 2}, {2, 3}, {3, 2}}) {
            LockFamily family = new LockFamily(size[0], size[1]);
            Program program = Program.of(Stories.read("family.fork", family.scenario()));
            assertThat((long) Explorer.explore(program, Limits.DEFAULT).states())
                    .isEqualTo(family.states());
        }
    }
}
