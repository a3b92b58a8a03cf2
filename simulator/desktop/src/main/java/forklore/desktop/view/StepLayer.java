package forklore.desktop.view;

import forklore.desktop.draw.Brush;
import forklore.desktop.draw.Palette;
import forklore.desktop.draw.View;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// What lies above the picture and changes with each step. Of a second canvas as large as the first
/// one, every pixel would be drawn for each step. Here the veil is made of tiles, of which a step
/// changes one or two, and what stands before it is on a canvas no larger than it must be.
final class StepLayer extends Group {

    private static final double TILE = 96;
    private static final double MARGIN = 14;
    private static final double TEXT_MARGIN = 40;

    /// Where a tile stands: of which veil, and in which column of the view.
    private record Place(int veil, int column) {}

    private final Map<Place, Rectangle> tiles = new HashMap<>();
    private final Group veil = new Group();
    private final Canvas marks = new Canvas();
    private final Brush brush = new Brush();

    /// Makes an empty layer.
    StepLayer() {
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        veil.setAutoSizeChildren(false);
        getChildren().addAll(veil, marks);
    }

    /// Shows other things.
    ///
    /// @param primitives what to show, in order; what begins as a veil is one
    /// @param palette the colours
    /// @param view what is visible
    void show(List<Primitive> primitives, Palette palette, View view) {
        int veils = 0;
        while (veils < primitives.size() && veils(primitives.get(veils))) {
            veils++;
        }
        lay(primitives.subList(0, veils), palette, view);
        draw(primitives.subList(veils, primitives.size()), palette, view);
    }

    private static boolean veils(Primitive each) {
        return each instanceof Primitive.Rect rect
                && rect.radius() == 0
                && rect.look().fill().isPresent()
                && rect.look().stroke().isEmpty()
                && rect.look().pin().isEmpty();
    }

    private void lay(List<Primitive> veils, Palette palette, View view) {
        tiles.values().forEach(tile -> tile.setUserData(false));
        for (int each = 0; each < veils.size(); each++) {
            lay(each, (Primitive.Rect) veils.get(each), palette, view);
        }
        tiles.values().forEach(tile -> tile.setVisible((boolean) tile.getUserData()));
    }

    /// The edges between tiles lie between pixels, so that no seam is seen.
    private void lay(int number, Primitive.Rect rect, Palette palette, View view) {
        Color colour = palette.of(rect.look().fill().orElseThrow());
        Color shade = colour.deriveColor(0, 1, 1, rect.look().opacity());
        double x = rect.x() - Math.round(view.x());
        double right = Math.min(x + rect.width(), view.width());
        double y = rect.y() - Math.round(view.y());
        double top = Math.max(0, y);
        double bottom = Math.min(y + rect.height(), view.height());
        x = Math.max(0, x);
        while (x < right && top < bottom) {
            int column = (int) Math.floor(x / TILE);
            double next = Math.min(right, (column + 1) * TILE);
            Rectangle tile = tiles.computeIfAbsent(new Place(number, column), _ -> fresh());
            tile.setX(x);
            tile.setY(top);
            tile.setWidth(next - x);
            tile.setHeight(bottom - top);
            tile.setFill(shade);
            tile.setUserData(true);
            x = next;
        }
    }

    private Rectangle fresh() {
        Rectangle tile = new Rectangle();
        veil.getChildren().add(tile);
        return tile;
    }

    private void draw(List<Primitive> primitives, Palette palette, View view) {
        Optional<Bounds> wanted = reach(primitives, view);
        marks.setVisible(wanted.isPresent());
        wanted.ifPresent(reach -> {
            marks.setLayoutX(reach.getMinX());
            marks.setLayoutY(reach.getMinY());
            // In leaps, because a canvas of another size is another canvas.
            marks.setWidth(Math.ceil(reach.getWidth() / TILE) * TILE);
            marks.setHeight(Math.ceil(reach.getHeight() / TILE) * TILE);
            GraphicsContext on = marks.getGraphicsContext2D();
            on.clearRect(0, 0, marks.getWidth(), marks.getHeight());
            on.save();
            on.translate(-Math.round(view.x()) - reach.getMinX(), -Math.round(view.y()) - reach.getMinY());
            brush.draw(on, primitives, palette, view);
            on.restore();
        });
    }

    /// {@return how far they reach in the view, in whole pixels}
    private static Optional<Bounds> reach(List<Primitive> primitives, View view) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Primitive each : primitives) {
            Bounds reach = reach(each);
            left = Math.min(left, reach.getMinX());
            top = Math.min(top, reach.getMinY());
            right = Math.max(right, reach.getMaxX());
            bottom = Math.max(bottom, reach.getMaxY());
        }
        left = Math.max(0, Math.floor(left - Math.round(view.x())));
        top = Math.max(0, Math.floor(top - Math.round(view.y())));
        right = Math.min(view.width(), Math.ceil(right - Math.round(view.x())));
        bottom = Math.min(view.height(), Math.ceil(bottom - Math.round(view.y())));
        return left < right && top < bottom
                ? Optional.of(new BoundingBox(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    private static Bounds reach(Primitive primitive) {
        return switch (primitive) {
            case Primitive.Rect rect -> around(rect.x(), rect.y(), rect.width(), rect.height(), MARGIN);
            case Primitive.Hatch hatch -> around(hatch.x(), hatch.y(), hatch.width(), hatch.height(), MARGIN);
            case Primitive.Line line ->
                around(
                        Math.min(line.x1(), line.x2()),
                        Math.min(line.y1(), line.y2()),
                        Math.abs(line.x2() - line.x1()),
                        Math.abs(line.y2() - line.y1()),
                        MARGIN);
            case Primitive.Text text ->
                around(
                        text.left(),
                        text.y() - text.font().size(),
                        text.width(),
                        text.font().size(),
                        TEXT_MARGIN);
            case Primitive.PathShape path -> reach(path.segments());
        };
    }

    private static Bounds reach(List<Segment> segments) {
        List<Segment.Point> ends = new ArrayList<>();
        segments.forEach(each -> each.end().ifPresent(ends::add));
        double left = ends.stream().mapToDouble(Segment.Point::x).min().orElse(0);
        double top = ends.stream().mapToDouble(Segment.Point::y).min().orElse(0);
        return around(
                left,
                top,
                ends.stream().mapToDouble(Segment.Point::x).max().orElse(0) - left,
                ends.stream().mapToDouble(Segment.Point::y).max().orElse(0) - top,
                MARGIN);
    }

    private static Bounds around(double x, double y, double width, double height, double margin) {
        return new BoundingBox(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
