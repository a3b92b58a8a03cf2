package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.stage.picture.Theme;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TourModelTests {

    @Test
    void onlyTheFirstStartIsTheFirst() {
        Memory memory = Memory.brief();

        assertThat(new TourModel(memory).firstStart()).isTrue();
        assertThat(new TourModel(memory).firstStart()).isFalse();
    }

    @Test
    void theTourHasFiveBubblesAndCanBeHadAgain() {
        TourModel tour = new TourModel(Memory.brief());
        for (int again = 0; again < 2; again++) {
            Set<String> targets = new HashSet<>();
            tour.begin();
            while (tour.bubbleProperty().get().isPresent()) {
                targets.add(tour.bubbleProperty().get().get().target());
                tour.next();
            }
            assertThat(targets).containsExactlyInAnyOrder("program", "diagram", "scrub", "state", "drawer");
        }
    }

    @Test
    void theFirstBubbleHasNoneBeforeIt() {
        TourModel tour = new TourModel(Memory.brief());
        tour.begin();
        tour.back();

        assertThat(tour.bubbleProperty().get().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void aNewcomerSeesTheRunUpToItsForkAndThenItStops() {
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
        DeskModel desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
        desk.welcome();

        for (int tick = 0; tick < 200; tick++) {
            simulator.playback().tick(100);
        }

        assertThat(simulator.playback().stepProperty().get())
                .isEqualTo(simulator.playback().forkStep().orElseThrow());
        assertThat(simulator.playback().playingProperty().get()).isFalse();
        simulator.playback().togglePlay();
        for (int tick = 0; tick < 200; tick++) {
            simulator.playback().tick(100);
        }
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(8);
    }
}
