package forklore.desktop.view;

import forklore.desktop.draw.Brush;
import forklore.desktop.draw.Palette;
import forklore.desktop.draw.Typefaces;
import forklore.desktop.draw.View;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.Playback;
import forklore.stage.layout.Overlay;
import forklore.stage.lens.Lane;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Font;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// What lies over the lanes: a frame around each label that is selected, a pin at those that stay in sight, and these
/// themselves at the upper edge while their place is above or below what is seen. It is empty, and costs nothing, while
/// there is neither.
final class LaneOverlay extends Canvas {

    private static final double PIN = 3;
    private static final double MARGIN = 10;
    private static final Font NAME = Font.sans(11);

    private final Playback playback;
    private final DiagramModel diagram;
    private final ObservableValue<Theme> theme;
    private final Brush brush = new Brush();
    private final Region pane;
    private boolean drawn;

    /// Makes an overlay.
    ///
    /// @param pane what it lies over
    /// @param playback what is shown
    /// @param diagram which part of it, and which lanes
    /// @param theme the colours
    LaneOverlay(Region pane, Playback playback, DiagramModel diagram, ObservableValue<Theme> theme) {
        this.pane = pane;
        this.playback = playback;
        this.diagram = diagram;
        this.theme = theme;
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        for (ObservableValue<?> each : List.of(
                diagram.lens().selectedProperty(),
                diagram.lens().pinnedProperty(),
                diagram.pictureProperty(),
                diagram.scrollXProperty(),
                diagram.scrollYProperty(),
                playback.stepProperty(),
                pane.widthProperty(),
                pane.heightProperty(),
                theme)) {
            each.subscribe(_ -> show());
        }
    }

    private void show() {
        List<Lane> selected = diagram.lens().selectedProperty().get();
        List<Lane> pinned = diagram.lens().pinnedProperty().get();
        Optional<DisplayList> picture = diagram.pictureProperty().get();
        boolean wanted = picture.isPresent() && !(selected.isEmpty() && pinned.isEmpty());
        setVisible(wanted);
        if (!wanted) {
            setWidth(0);
            setHeight(0);
            return;
        }
        setWidth(pane.getWidth());
        setHeight(pane.getHeight());
        GraphicsContext on = getGraphicsContext2D();
        on.clearRect(0, 0, getWidth(), getHeight());
        for (Lane lane : selected) {
            row(picture.get(), lane).ifPresent(row -> frame(on, picture.get(), row, rowTop(row)));
        }
        double y = 0;
        for (Row row : rows(picture.get(), pinned)) {
            if (rowTop(row) < y || rowTop(row) + row.height() > getHeight()) {
                strip(on, picture.get(), row, y);
                pin(on, picture.get(), row, y);
                y += row.height();
            } else {
                pin(on, picture.get(), row, rowTop(row));
            }
        }
    }

    private double rowTop(Row row) {
        return row.y() - Math.round(diagram.scrollYProperty().get());
    }

    private static List<Row> rows(DisplayList picture, List<Lane> lanes) {
        List<Row> rows = new ArrayList<>();
        lanes.forEach(lane -> row(picture, lane).ifPresent(rows::add));
        return rows;
    }

    private static Optional<Row> row(DisplayList picture, Lane lane) {
        return picture.rows().stream()
                .filter(row -> row.kind() == Kind.THREAD || row.kind() == Kind.GHOST)
                .filter(row -> row.process() == lane.process() && row.index() == lane.thread())
                .findFirst();
    }

    private void frame(GraphicsContext on, DisplayList picture, Row row, double y) {
        double left = diagram.labelLeft(picture, row);
        on.setStroke(colour(Role.ACCENT));
        on.setLineWidth(2);
        on.strokeRoundRect(left + 3, y + 2, DiagramModel.labelWidth(picture) - 8, row.height() - 4, 8, 8);
    }

    private void pin(GraphicsContext on, DisplayList picture, Row row, double y) {
        on.setFill(colour(Role.ACCENT));
        on.fillRect(diagram.labelLeft(picture, row) + 1, y + 3, PIN, row.height() - 6);
    }

    /// The same picture again, of this row only.
    private void strip(GraphicsContext on, DisplayList picture, Row row, double y) {
        Palette palette = Palette.of(theme.getValue());
        View view = new View(diagram.scrollXProperty().get(), row.y(), getWidth(), row.height());
        on.save();
        Brush.clip(on, 0, y, getWidth(), row.height());
        on.setFill(palette.of(Role.PANEL));
        on.fillRect(0, y, getWidth(), row.height());
        on.translate(-Math.round(view.x()), y - row.y());
        brush.draw(on, picture.primitives(), palette, view);
        brush.draw(on, Overlay.at(picture, diagram.drawn()), palette, view);
        on.restore();
        on.save();
        on.setGlobalAlpha(1);
        on.setFill(palette.of(Role.LINE));
        on.fillRect(0, y + row.height() - 1, getWidth(), 1);
        String name = name(row);
        double wide = Measure.width(name, NAME) + 2 * MARGIN;
        on.setFill(palette.of(Role.PANEL));
        on.fillRect(getWidth() - wide, y, wide, row.height() - 1);
        on.setFill(palette.of(Role.MUTED));
        on.setTextAlign(TextAlignment.RIGHT);
        on.setTextBaseline(VPos.CENTER);
        on.setFont(Typefaces.of(false, false, false, NAME.size()));
        on.fillText(name, getWidth() - MARGIN, y + row.height() / 2);
        on.restore();
    }

    private String name(Row row) {
        return playback.storyProperty()
                .get()
                .map(story -> "in the " + story.process(row.process()).name())
                .orElse("");
    }

    private javafx.scene.paint.Color colour(Role role) {
        return Palette.of(theme.getValue()).of(role);
    }
}
