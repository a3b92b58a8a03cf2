package forklore.desktop.draw;

import forklore.stage.picture.Primitive;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Affine;

/// Draws rectangles on a canvas, and a large one in pieces.
///
/// In software a path costs every pixel that it spans, also where it is plain or empty: the edge of a box as large
/// as the window costs the whole window. Here the plain middle of a large rectangle is filled as pixels, or left out
/// under its edge, and only the rim is drawn as a path. Each pixel becomes what it would be of the whole path.
final class Rectangles {

    private final GraphicsContext on;
    /// What of the picture is on the canvas; empty, so that nothing is drawn in pieces, where it is drawn smaller or
    /// between pixels.
    private final Optional<Area> seen;

    /// Looks where things are drawn now.
    ///
    /// @param on where to draw
    Rectangles(GraphicsContext on) {
        this.on = on;
        this.seen = Optional.of(on.getTransform())
                .filter(Rectangles::movesByPixels)
                .map(at -> new Area(
                        -at.getTx(),
                        -at.getTy(),
                        on.getCanvas().getWidth() - at.getTx(),
                        on.getCanvas().getHeight() - at.getTy()));
    }

    private static boolean movesByPixels(Affine at) {
        return at.getMxx() == 1
                && at.getMyy() == 1
                && at.getMxy() == 0
                && at.getMyx() == 0
                && at.getTx() == Math.rint(at.getTx())
                && at.getTy() == Math.rint(at.getTy());
    }

    /// {@return what of the picture is on the canvas, if its pixels are those of the canvas}
    Optional<Area> seen() {
        return seen;
    }

    /// Fills a rectangle with the colour that is set.
    void fill(Primitive.Rect rect) {
        Runnable path = () ->
                on.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 2 * rect.radius(), 2 * rect.radius());
        Optional<Area> middle = seen.map(Area.covered(rect, rect.radius())::cut);
        Optional<Area> all = seen.map(Area.touched(rect, 0)::cut);
        if (middle.isPresent() && (middle.equals(all) || middle.get().isLarge())) {
            middle.filter(area -> !area.isEmpty()).ifPresent(this::flood);
            around(all.get(), middle.get(), _ -> path.run());
        } else {
            path.run();
        }
    }

    /// Draws the edge of a rectangle with the stroke that is set.
    void stroke(Primitive.Rect rect) {
        Runnable path = () -> on.strokeRoundRect(
                rect.x(), rect.y(), rect.width(), rect.height(), 2 * rect.radius(), 2 * rect.radius());
        double half = rect.look().width() / 2;
        Optional<Area> middle =
                seen.map(Area.covered(rect, Math.max(half, rect.radius()))::cut).filter(Area::isLarge);
        if (middle.isPresent()) {
            around(Area.touched(rect, half).cut(seen.get()), middle.get(), _ -> path.run());
        } else {
            path.run();
        }
    }

    /// {@return the pixels of a line as a rectangle, if it is plain and its edges lie between pixels}
    Optional<Primitive.Rect> pixelsOf(Primitive.Line line) {
        double half = line.look().width() / 2;
        boolean level = line.y1() == line.y2();
        if (!line.look().dash().isEmpty() || !level && line.x1() != line.x2()) {
            return Optional.empty();
        }
        Primitive.Rect rect = new Primitive.Rect(
                Math.min(line.x1(), line.x2()) - (level ? 0 : half),
                Math.min(line.y1(), line.y2()) - (level ? half : 0),
                Math.abs(line.x2() - line.x1()) + (level ? 0 : 2 * half),
                Math.abs(line.y2() - line.y1()) + (level ? 2 * half : 0),
                0,
                line.look());
        return Optional.of(rect)
                .filter(_ -> seen.isPresent() && Area.covered(rect, 0).equals(Area.touched(rect, 0)));
    }

    private void flood(Area area) {
        on.fillRect(area.left(), area.top(), area.right() - area.left(), area.bottom() - area.top());
    }

    /// Draws above, below and beside the middle, each time within that part only.
    ///
    /// @param all how far it reaches, no further than what is seen
    /// @param middle a part of it
    /// @param path draws what lies in a part, or more
    void around(Area all, Area middle, Consumer<Area> path) {
        within(new Area(all.left(), all.top(), all.right(), middle.top()), path);
        within(new Area(all.left(), middle.bottom(), all.right(), all.bottom()), path);
        within(new Area(all.left(), middle.top(), middle.left(), middle.bottom()), path);
        within(new Area(middle.right(), middle.top(), all.right(), middle.bottom()), path);
    }

    private void within(Area part, Consumer<Area> path) {
        if (!part.isEmpty()) {
            on.save();
            Brush.clip(on, part.left(), part.top(), part.right() - part.left(), part.bottom() - part.top());
            path.accept(part);
            on.restore();
        }
    }
}
