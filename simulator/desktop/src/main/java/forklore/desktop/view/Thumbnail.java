package forklore.desktop.view;

import forklore.desktop.draw.Brush;
import forklore.desktop.draw.Palette;
import forklore.desktop.draw.View;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// A run as a small picture: the same drawing as the diagram, scaled.
final class Thumbnail extends Canvas {

    private static final double WIDTH = 250;
    private static final double HEIGHT = 104;
    private static final double COLUMN = 34;
    private static final double LEAST_COLUMN = 20;
    private static final double MOST_COLUMN = 90;

    private final Brush brush = new Brush();
    private final ObservableValue<Theme> theme;
    private Optional<DisplayList> picture = Optional.empty();

    /// Makes an empty picture.
    ///
    /// @param theme the colours
    Thumbnail(ObservableValue<Theme> theme) {
        super(WIDTH, HEIGHT);
        this.theme = theme;
        setMouseTransparent(true);
        paint();
    }

    /// Shows a run.
    ///
    /// @param story the run
    void show(Storyboard story) {
        // As wide as the small picture is to its height, so that it fills it.
        DisplayList first = Layout.of(story, COLUMN);
        double column = Layout.fit(story, first.height() * WIDTH / HEIGHT);
        picture = Optional.of(Layout.of(story, Math.clamp(column, LEAST_COLUMN, MOST_COLUMN)));
        paint();
    }

    private void paint() {
        GraphicsContext on = getGraphicsContext2D();
        Palette palette = Palette.of(theme.getValue());
        on.setFill(palette.of(Role.CANVAS));
        on.fillRect(0, 0, WIDTH, HEIGHT);
        picture.ifPresent(list -> {
            double scale = Math.min(WIDTH / list.width(), HEIGHT / list.height());
            on.save();
            on.translate((WIDTH - scale * list.width()) / 2, 0);
            on.scale(scale, scale);
            brush.draw(on, list.primitives(), palette, new View(0, 0, list.width(), list.height()));
            on.restore();
        });
    }
}
