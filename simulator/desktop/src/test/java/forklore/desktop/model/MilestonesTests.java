package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import org.junit.jupiter.api.Test;

class MilestonesTests {

    private static Path run(String scenario) {
        return Fixtures.open(scenario, 1).playback().path().orElseThrow();
    }

    @Test
    void waitsThatNeverEndAreDangerAndTheForkIsMarked() {
        Path path = run("orphaned-lock");

        Milestones milestones = Milestones.of(path);

        assertThat(milestones.marks())
                .extracting(Milestones.Mark::kind)
                .containsExactly(Milestones.Kind.FORK, Milestones.Kind.DANGER, Milestones.Kind.DANGER);
        assertThat(milestones.marks()).allSatisfy(mark -> {
            Event event = path.steps().get(mark.step() - 1).event();
            assertThat(event instanceof Event.Forked || event instanceof Event.Asked)
                    .isTrue();
        });
    }

    @Test
    void theLastGoodStepIsTheOneBeforeTheFirstDanger() {
        Milestones milestones = Milestones.of(run("orphaned-lock"));

        int firstDanger = milestones.marks().get(1).step();
        assertThat(milestones.lastGoodStep()).isEqualTo(firstDanger - 1);
    }

    @Test
    void aRunThatEndsWellHasNoDanger() {
        assertThat(Milestones.of(run("exec-saves-you")).marks())
                .noneMatch(mark -> mark.kind() == Milestones.Kind.DANGER);
    }
}
