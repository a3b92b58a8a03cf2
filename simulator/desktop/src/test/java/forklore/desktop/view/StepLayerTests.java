package forklore.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.draw.Palette;
import forklore.desktop.draw.View;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a step changes above the picture, which is what is drawn again for it.
class StepLayerTests {

    private static DisplayList picture;

    private final StepLayer layer = new StepLayer();
    private final View view = new View(700, 0, 1440, 860);

    @BeforeAll
    static void tell() {
        picture = Layout.of(Storyboard.of(Crowd.run(60)), Layout.WIDE);
    }

    private void show(int step) {
        layer.show(Overlay.at(picture, step), Palette.of(Theme.LIGHT), view);
    }

    private List<Bounds> tiles() {
        return ((Group) layer.getChildren().getFirst())
                .getChildren().stream()
                        .filter(Node::isVisible)
                        .map(Node::getBoundsInLocal)
                        .toList();
    }

    private Canvas marks() {
        return (Canvas) layer.getChildren().getLast();
    }

    @Test
    void theVeilReachesFromThePlayheadToTheEndWithoutAGap() {
        show(14);

        List<Bounds> tiles = tiles();
        double left = tiles.stream().mapToDouble(Bounds::getMinX).min().orElseThrow();
        double wide = tiles.stream().mapToDouble(Bounds::getWidth).sum();
        assertThat(left).isEqualTo(picture.columns().edge(14) - view.x());
        assertThat(left + wide).isEqualTo(view.width());
    }

    @Test
    void aStepChangesTilesAtThePlayheadOnly() {
        show(14);
        List<Bounds> changed = new ArrayList<>(tiles());
        show(15);
        changed.removeAll(tiles());

        assertThat(changed).isNotEmpty();
        assertThat(changed)
                .allSatisfy(each ->
                        assertThat(each.getMaxX()).isLessThan(picture.columns().edge(16) - view.x() + 96));
        assertThat(marks().getWidth() * marks().getHeight()).isLessThan(view.width() * view.height() / 4);
    }

    @Test
    void atTheEndThereIsNoVeil() {
        show(14);
        show(picture.columns().count());

        assertThat(tiles()).isEmpty();
    }

    @Test
    void whatIsOutOfSightCostsNothing() {
        layer.show(Overlay.at(picture, 1), Palette.of(Theme.LIGHT), new View(5000, 0, 1440, 860));

        assertThat(marks().isVisible()).isFalse();
    }
}
