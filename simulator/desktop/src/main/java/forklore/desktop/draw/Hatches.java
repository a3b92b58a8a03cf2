package forklore.desktop.draw;

import forklore.stage.picture.Hatching;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.stage.Screen;

/// Draws hatches.
///
/// In software their many slanted lines were a third of a frame. On a plain ground they repeat from one line to the
/// next. So ground and lines are drawn once, on a tile, and copies of the tile are laid along a long hatch; only its
/// rim, where the lines end, is drawn line by line. The tile hides what is under it: each pixel becomes what it would
/// be
/// of the lines.
final class Hatches {

    private static final int TILE = 512;
    /// There are fewer kinds of hatch, in all themes; should there be more, the tiles are made again.
    private static final int MOST_TILES = 32;
    /// How far the ends of a line reach into what only repeats.
    private static final double END = 2;

    /// What makes a tile another one.
    private record Kind(Color ground, Color line, double width, double opacity, double spacing, double height) {}

    private final Map<Kind, WritableImage> tiles = new HashMap<>();

    /// {@return the colour that all of a hatch is drawn on, if it is one}
    ///
    /// @param hatch the hatch
    /// @param under what was drawn just before it
    static Optional<Role> groundOf(Primitive.Hatch hatch, Optional<Primitive> under) {
        return under.filter(each -> each instanceof Primitive.Rect rect
                        && rect.radius() == 0
                        && rect.look().opacity() == 1
                        && rect.look().stroke().isEmpty()
                        && rect.look().pin().isEmpty()
                        && rect.x() <= hatch.x()
                        && rect.y() <= hatch.y()
                        && rect.x() + rect.width() >= hatch.x() + hatch.width()
                        && rect.y() + rect.height() >= hatch.y() + hatch.height())
                .flatMap(each -> each.look().fill());
    }

    /// Draws a hatch with the stroke and the opacity that are set. Only the lines that can be seen are drawn: a hatch
    /// can
    /// be as long as the run.
    ///
    /// @param on where to draw
    /// @param hatch what to draw
    /// @param ground the colour that all of it is drawn on, if it is one
    /// @param view what is visible
    /// @param rectangles what knows the pixels
    void draw(GraphicsContext on, Primitive.Hatch hatch, Optional<Color> ground, View view, Rectangles rectangles) {
        List<Segment> lines = Hatching.lines(hatch, view.x(), view.x() + view.width());
        Optional<Area> middle = ground.isEmpty() || aPixelIsMany()
                ? Optional.empty()
                : rectangles.seen().flatMap(seen -> repeating(hatch, seen, view));
        if (middle.isEmpty()) {
            stroke(on, lines);
            return;
        }
        lay(on, tile(on, hatch, ground.get()), hatch, middle.get());
        Area all = Area.touched(
                new Primitive.Rect(hatch.x(), hatch.y(), hatch.width(), hatch.height(), 0, hatch.look()), 1);
        rectangles.around(all.cut(rectangles.seen().get()), middle.get(), part -> stroke(on, near(lines, part)));
    }

    /// On such a screen the canvas has more pixels than a tile.
    private static boolean aPixelIsMany() {
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getOutputScaleX() != 1 || screen.getOutputScaleY() != 1);
    }

    /// The pixels where lines only repeat, beginning where a tile does: where the sum of x and y is that of a line.
    private static Optional<Area> repeating(Primitive.Hatch hatch, Area seen, View view) {
        double spacing = hatch.spacing();
        if (hatch.y() % 1 != 0 || hatch.height() % 1 != 0 || TILE % spacing != 0) {
            return Optional.empty();
        }
        double left = Math.max(Math.max(hatch.x(), view.x()), seen.left()) + hatch.height() + END;
        double right = Math.min(Math.min(hatch.x() + hatch.width(), view.x() + view.width()), seen.right());
        Area whole = new Area(
                Math.ceil((left + hatch.y()) / spacing) * spacing - hatch.y(),
                hatch.y(),
                Math.floor(right - hatch.height() - END),
                hatch.y() + hatch.height());
        return Optional.of(whole.cut(seen)).filter(Area::isLarge);
    }

    private static void lay(GraphicsContext on, WritableImage tile, Primitive.Hatch hatch, Area middle) {
        on.save();
        on.setGlobalAlpha(1);
        double high = middle.bottom() - middle.top();
        for (double x = middle.left(); x < middle.right(); x += TILE) {
            double wide = Math.min(TILE, middle.right() - x);
            on.drawImage(tile, 0, middle.top() - hatch.y(), wide, high, x, middle.top(), wide, high);
        }
        on.restore();
    }

    private WritableImage tile(GraphicsContext on, Primitive.Hatch hatch, Color ground) {
        Kind kind = new Kind(
                ground,
                (Color) on.getStroke(),
                on.getLineWidth(),
                on.getGlobalAlpha(),
                hatch.spacing(),
                hatch.height());
        if (tiles.size() >= MOST_TILES && !tiles.containsKey(kind)) {
            tiles.clear();
        }
        return tiles.computeIfAbsent(kind, _ -> made(kind, hatch));
    }

    private static WritableImage made(Kind kind, Primitive.Hatch hatch) {
        Canvas canvas = new Canvas(TILE, kind.height);
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.setFill(kind.ground);
        on.fillRect(0, 0, TILE, kind.height);
        on.setLineCap(StrokeLineCap.BUTT);
        on.setStroke(kind.line);
        on.setLineWidth(kind.width);
        on.setGlobalAlpha(kind.opacity);
        // No line ends at the sides of the tile.
        double from = -kind.height - kind.spacing;
        double to = TILE - from;
        stroke(
                on,
                Hatching.lines(
                        new Primitive.Hatch(from, 0, to - from, kind.height, kind.spacing, hatch.look()), from, to));
        return canvas.snapshot(null, null);
    }

    private static void stroke(GraphicsContext on, List<Segment> lines) {
        on.beginPath();
        Brush.trace(on, lines);
        on.stroke();
    }

    /// The lines that may reach into a part: each is two segments, and they come from left to right.
    private static List<Segment> near(List<Segment> lines, Area part) {
        int first = 0;
        int end = lines.size();
        while (first < end && x(lines.get(first)) < part.left() - END && x(lines.get(first + 1)) < part.left() - END) {
            first += 2;
        }
        while (first < end
                && x(lines.get(end - 2)) > part.right() + END
                && x(lines.get(end - 1)) > part.right() + END) {
            end -= 2;
        }
        return lines.subList(first, end);
    }

    private static double x(Segment segment) {
        return segment.end().orElseThrow().x();
    }
}
