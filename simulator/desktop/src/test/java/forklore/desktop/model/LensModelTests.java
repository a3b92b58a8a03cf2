package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.stage.lens.Lane;
import forklore.stage.lens.LongRuns.Run;
import forklore.stage.picture.DisplayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LensModelTests {

    private static final Lane MAIN = new Lane(0, 0);
    private static final Lane WORKER = new Lane(0, 1);
    private static final double WIDTH = 900;

    private final SimulatorModel simulator = Fixtures.open("orphaned-lock", 2);
    private final Playback playback = simulator.playback();
    private final DiagramModel diagram = new DiagramModel(playback);
    private final LensModel lens = diagram.lens();

    private DisplayList picture() {
        return diagram.pictureProperty().get().orElseThrow();
    }

    private boolean drawn(Lane lane) {
        return picture().rows().stream()
                .anyMatch(row -> row.kind() == DisplayList.Kind.THREAD
                        && row.process() == lane.process()
                        && row.index() == lane.thread());
    }

    @Test
    void theLaneOfTheStepIsHiddenAndShownAgain() {
        assertThat(lens.hide()).contains("One lane is hidden").contains("Shift+H");
        assertThat(drawn(WORKER)).isFalse();
        assertThat(drawn(MAIN)).isTrue();
        assertThat(lens.hide()).isEqualTo("Every lane is shown.");
        assertThat(drawn(WORKER)).isTrue();
    }

    @Test
    void theSelectedLanesAreHiddenAndAnotherRunOfTheScenarioHidesThemToo() {
        lens.select(MAIN, false);
        lens.select(WORKER, true);
        lens.hide();
        simulator.chooseOutcome("both-finish");
        assertThat(drawn(MAIN)).isFalse();
        assertThat(drawn(WORKER)).isFalse();
        simulator.open("printed-twice", 1, Optional.empty());
        assertThat(drawn(MAIN)).isTrue();
    }

    @Test
    void everyLaneIsSelectedAndPinnedAndLetGo() {
        lens.selectAll();
        assertThat(lens.selectedProperty().get()).hasSize(4);
        lens.pin();
        assertThat(lens.pinnedProperty().get()).hasSize(4).startsWith(MAIN, WORKER);
        assertThat(lens.selectedProperty().get()).isEmpty();
        lens.select(MAIN, false);
        lens.hide();
        assertThat(lens.pinnedProperty().get()).doesNotContain(MAIN);
    }

    @Test
    void aLabelIsALane() {
        diagram.resize(WIDTH, 400);
        DisplayList.Row row = picture().rows().getFirst();
        assertThat(diagram.laneAt(picture().boxes().getFirst().x() + 20, row.middle()))
                .contains(MAIN);
        assertThat(diagram.laneAt(picture().columns().middle(1), row.middle())).isEmpty();
    }

    @Test
    void fitShowsEverythingThenTheSelectionThenWords() {
        diagram.resize(600, 400);
        double words = diagram.columnWidthProperty().get();
        playback.mark(List.of(2, 4));
        diagram.fit();
        double all = diagram.columnWidthProperty().get();
        diagram.fit();
        assertThat(lens.selection()).contains(new Run(2, 4));
        assertThat(diagram.columnWidthProperty().get()).isGreaterThan(words);
        assertThat(diagram.stepAt(
                        picture().columns().middle(2)
                                - diagram.scrollXProperty().get(),
                        picture().places().get(1).y()
                                - diagram.scrollYProperty().get()
                                + 5))
                .contains(2);
        diagram.fit();
        assertThat(diagram.columnWidthProperty().get()).isEqualTo(all);
        playback.mark(List.of());
        diagram.fit();
        assertThat(diagram.columnWidthProperty().get()).isEqualTo(words);
    }

    @Test
    void aLongRunIsOneMarkUntilItIsUnfolded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("counting.fork");
        Files.writeString(file, """
                scenario counting
                title    Counting
                int n = 0
                thread main
                  repeat 5
                    n = n + 1
                outcome done
                  when  parent exits 0
                  grade acceptable "It counts."
                """);
        simulator.open(file.toString(), 4, Optional.empty());
        assertThat(picture().columns().count()).isEqualTo(2);
        assertThat(diagram.drawn()).isEqualTo(1);
        assertThat(diagram.moment()).isEqualTo(0.4);
        assertThat(lens.unfold(4)).isTrue();
        assertThat(picture().columns().count())
                .isEqualTo(playback.lastProperty().get());
        assertThat(diagram.drawn()).isEqualTo(4);
        assertThat(lens.unfold(11)).isFalse();
        lens.unfold(2);
        lens.toggleMerged();
        assertThat(diagram.drawn()).isEqualTo(4);
    }
}
