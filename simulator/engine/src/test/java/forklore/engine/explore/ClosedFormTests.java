package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

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
}
