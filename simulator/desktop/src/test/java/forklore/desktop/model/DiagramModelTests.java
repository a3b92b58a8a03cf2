package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.desktop.Fixtures;
import forklore.stage.picture.DisplayList;
import org.junit.jupiter.api.Test;

class DiagramModelTests {

    private final Playback playback = Fixtures.open("orphaned-lock", 1).playback();
    private final DiagramModel diagram = new DiagramModel(playback);

    private DisplayList picture() {
        return diagram.pictureProperty().get().orElseThrow();
    }

    @Test
    void startsWithColumnsWideEnoughForWords() {
        diagram.resize(400, 300);

        assertThat(diagram.columnWidthProperty().get()).isGreaterThanOrEqualTo(58);
    }

    @Test
    void followsTheStepWhereverItIsDrawn() {
        diagram.resize(420, 260);
        for (int step = 1; step <= playback.lastProperty().get(); step++) {
            playback.goTo(step);

            DisplayList.Place place = picture().places().get(step - 1);
            assertThat(place.x() - diagram.scrollXProperty().get())
                    .as("left of step %s", step)
                    .isBetween(0.0, 420.0);
            assertThat(place.x() + place.width() - diagram.scrollXProperty().get())
                    .as("right of step %s", step)
                    .isLessThanOrEqualTo(420);
            assertThat(place.y() - diagram.scrollYProperty().get())
                    .as("top of step %s", step)
                    .isBetween(0.0, 260.0);
        }
    }

    @Test
    void fittingShowsTheWholeRunAndAgainShowsWords() {
        diagram.resize(500, 600);

        diagram.fit();
        assertThat(picture().width()).isLessThanOrEqualTo(501);
        diagram.fit();
        assertThat(diagram.columnWidthProperty().get()).isGreaterThanOrEqualTo(58);
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        diagram.resize(400, 600);
        diagram.zoom(1.2, 300);
        double before = stepAt(300);

        diagram.zoom(1.2, 300);

        assertThat(stepAt(300)).isCloseTo(before, within(0.01));
    }

    @Test
    void panningStopsAtTheEdges() {
        diagram.resize(400, 200);

        diagram.pan(-10_000, -10_000);
        assertThat(diagram.scrollXProperty().get()).isZero();
        diagram.pan(100_000, 100_000);
        assertThat(diagram.scrollXProperty().get()).isEqualTo(picture().width() - 400);
        assertThat(diagram.scrollYProperty().get()).isEqualTo(picture().height() - 200);
    }

    @Test
    void aClickOnAStepFindsIt() {
        diagram.resize(1000, 600);
        DisplayList.Place place = picture().places().get(2);

        assertThat(diagram.stepAt(place.x() + 3 - diagram.scrollXProperty().get(), place.y() + 3))
                .contains(3);
        assertThat(diagram.stepAt(1, 1)).isEmpty();
    }

    private double stepAt(double x) {
        DisplayList.Columns columns = picture().columns();
        return (diagram.scrollXProperty().get() + x - columns.start()) / columns.width();
    }
}
