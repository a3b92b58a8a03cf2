package forklore.desktop.draw;

import forklore.stage.picture.Font;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws primitives, one at a time, and leaves out what is not visible.
public final class Brush {

    private static final int SEMI_BOLD = 600;
    private static final double TEXT_MARGIN = 400;
    private static final double PATH_MARGIN = 12;

    private final Map<Font, javafx.scene.text.Font> fonts = new HashMap<>();
    private final Hatches hatches = new Hatches();

    /// Makes a brush.
    public Brush() {
        Typefaces.load();
    }

    /// Draws what is visible.
    ///
    /// @param on where to draw; its transformation stays as it is
    /// @param primitives what to draw, in order
    /// @param palette the colours
    /// @param view what is visible
    public void draw(GraphicsContext on, List<Primitive> primitives, Palette palette, View view) {
        on.save();
        on.setFillRule(FillRule.NON_ZERO);
        on.setLineCap(StrokeLineCap.BUTT);
        Rectangles rectangles = new Rectangles(on);
        Optional<Primitive> under = Optional.empty();
        for (Primitive primitive : primitives) {
            draw(on, primitive, under, palette, view, rectangles);
            under = Optional.of(primitive);
        }
        on.restore();
    }

    private void draw(
            GraphicsContext on,
            Primitive primitive,
            Optional<Primitive> under,
            Palette palette,
            View view,
            Rectangles rectangles) {
        Look look = primitive.look();
        double shift = 0;
        if (look.pin().isPresent()) {
            shift = look.pin().get().shift(view.x());
            if (look.pin().get().onlyShifted() && shift == 0) {
                return;
            }
        }
        Primitive placed = shift == 0 ? primitive : primitive.moved(shift, 0);
        if (!visible(placed, view)) {
            return;
        }
        on.setGlobalAlpha(look.opacity());
        switch (placed) {
            case Primitive.Rect rect -> rect(on, rect, palette, rectangles);
            case Primitive.Line line -> line(on, line, palette, rectangles);
            case Primitive.PathShape path -> path(on, path, palette);
            case Primitive.Text text -> text(on, text, palette);
            case Primitive.Hatch hatch -> {
                if (strokes(on, look, palette)) {
                    Optional<Color> ground = Hatches.groundOf(hatch, under).map(palette::of);
                    hatches.draw(on, hatch, ground, view, rectangles);
                }
            }
        }
    }

    private static boolean visible(Primitive primitive, View view) {
        return switch (primitive) {
            case Primitive.Rect rect -> view.meets(rect.x() - 2, rect.y() - 2, rect.width() + 4, rect.height() + 4);
            case Primitive.Line line ->
                view.meets(
                        Math.min(line.x1(), line.x2()) - 2,
                        Math.min(line.y1(), line.y2()) - 2,
                        Math.abs(line.x2() - line.x1()) + 4,
                        Math.abs(line.y2() - line.y1()) + 4);
            // A text is as wide as its font makes it: a margin is cheaper than measuring.
            case Primitive.Text text -> view.meets(text.x() - TEXT_MARGIN, text.y() - 20, 2 * TEXT_MARGIN, 28);
            case Primitive.Hatch hatch -> view.meets(hatch.x(), hatch.y(), hatch.width(), hatch.height());
            case Primitive.PathShape path -> meets(path.segments(), view);
        };
    }

    /// A path is as large as its corners; the marks and arrows of a picture have no curve that leaves them.
    private static boolean meets(List<Segment> segments, View view) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Segment segment : segments) {
            if (segment.end().isPresent()) {
                Segment.Point end = segment.end().get();
                left = Math.min(left, end.x());
                right = Math.max(right, end.x());
                top = Math.min(top, end.y());
                bottom = Math.max(bottom, end.y());
            }
        }
        return view.meets(
                left - PATH_MARGIN, top - PATH_MARGIN, right - left + 2 * PATH_MARGIN, bottom - top + 2 * PATH_MARGIN);
    }

    private static boolean fills(GraphicsContext on, Look look, Palette palette) {
        look.fill().ifPresent(role -> on.setFill(palette.of(role)));
        return look.fill().isPresent();
    }

    private static boolean strokes(GraphicsContext on, Look look, Palette palette) {
        if (look.stroke().isEmpty() || look.width() <= 0) {
            return false;
        }
        on.setStroke(palette.of(look.stroke().get()));
        on.setLineWidth(look.width());
        if (look.dash().isEmpty()) {
            on.setLineDashes((double[]) null);
        } else {
            on.setLineDashes(
                    look.dash().stream().mapToDouble(Integer::doubleValue).toArray());
        }
        return true;
    }

    private static void rect(GraphicsContext on, Primitive.Rect rect, Palette palette, Rectangles rectangles) {
        if (fills(on, rect.look(), palette)) {
            rectangles.fill(rect);
        }
        if (strokes(on, rect.look(), palette)) {
            rectangles.stroke(rect);
        }
    }

    private static void line(GraphicsContext on, Primitive.Line line, Palette palette, Rectangles rectangles) {
        if (!strokes(on, line.look(), palette)) {
            return;
        }
        Optional<Primitive.Rect> pixels = rectangles.pixelsOf(line);
        if (pixels.isPresent()) {
            on.setFill(on.getStroke());
            rectangles.fill(pixels.get());
        } else {
            on.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
        }
    }

    private static void path(GraphicsContext on, Primitive.PathShape path, Palette palette) {
        on.beginPath();
        trace(on, path.segments());
        if (fills(on, path.look(), palette)) {
            on.fill();
        }
        if (strokes(on, path.look(), palette)) {
            on.stroke();
        }
    }

    static void trace(GraphicsContext on, List<Segment> segments) {
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.MoveTo to -> on.moveTo(to.x(), to.y());
                case Segment.LineTo to -> on.lineTo(to.x(), to.y());
                case Segment.CurveTo to -> on.bezierCurveTo(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Segment.Close _ -> on.closePath();
            }
        }
    }

    private void text(GraphicsContext on, Primitive.Text text, Palette palette) {
        if (!fills(on, text.look(), palette)) {
            return;
        }
        on.setFont(fonts.computeIfAbsent(text.font(), Brush::font));
        on.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        on.fillText(text.text(), text.x(), text.y());
    }

    private static javafx.scene.text.Font font(Font font) {
        return Typefaces.of(font.family() == Font.Family.MONO, font.weight() >= SEMI_BOLD, font.italic(), font.size());
    }

    /// Draws within a rectangle only, until the state is restored. It is cheap where its edges lie between pixels, and
    /// only as a path of these four pieces: what `rect` adds to a path is no rectangle to JavaFX, which then blends
    /// whole canvases for each thing that is drawn.
    ///
    /// @param on where to draw
    /// @param x the left edge
    /// @param y the upper edge
    /// @param width its width
    /// @param height its height
    public static void clip(GraphicsContext on, double x, double y, double width, double height) {
        on.beginPath();
        on.moveTo(x, y);
        on.lineTo(x + width, y);
        on.lineTo(x + width, y + height);
        on.lineTo(x, y + height);
        on.clip();
    }

    /// Fills everything visible with one colour.
    ///
    /// @param on where to draw
    /// @param colour the colour
    /// @param view what is visible
    public static void flood(GraphicsContext on, Color colour, View view) {
        on.setGlobalAlpha(1);
        on.setFill(colour);
        on.fillRect(view.x(), view.y(), view.width(), view.height());
    }
}
