package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.draw.Brush;
import forklore.desktop.draw.Palette;
import forklore.desktop.draw.View;
import forklore.stage.picture.Hatching;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Primitive.Hatch;
import forklore.stage.picture.Primitive.Line;
import forklore.stage.picture.Primitive.Rect;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the brush draws in pieces has the pixels of what JavaFX draws at once.
class DrawnInPiecesTests {

    private static final int WIDE = 400;
    private static final int HIGH = 300;
    private static final int LEFT = 1000;
    private static final int TOP = 50;
    private static final Palette COLOURS = Palette.of(Theme.LIGHT);

    static List<Rect> rectangles() {
        Look plain = Look.fill(Role.WARN);
        Look both = Look.fill(Role.WARN).outlined(Role.DANGER, 1.6);
        Look edge = Look.stroke(Role.LINE, 1).faded(0.85);
        return List.of(
                new Rect(1020.5, 70.5, 339, 249, 8, plain),
                new Rect(1020.5, 70.5, 339, 249, 8, edge),
                new Rect(0.5, 70.5, 900_000, 249, 8, plain),
                new Rect(0.5, 70.5, 900_000, 249, 8, edge),
                new Rect(990.5, 60.5, 900_000, 5000, 8, edge),
                new Rect(1010, 80, 300, 200, 0, plain.faded(0.6)),
                new Rect(1010.25, 80.75, 300, 200, 0, plain.faded(0.6)),
                new Rect(1010.25, 80.75, 300.2, 200.4, 12, both.faded(0.5)),
                new Rect(100, 80, 5000, 19, 3.5, both),
                new Rect(1010, 80, 20, 20, 0, both),
                new Rect(1010, 80, 200, 24, 5, both));
    }

    static List<Line> lines() {
        return List.of(
                new Line(0, 90, 900_000, 90, Look.stroke(Role.LINE, 2)),
                new Line(1300, 90.5, 1010, 90.5, Look.stroke(Role.LINE, 1).faded(0.5)),
                new Line(1020.5, 60, 1020.5, 320, Look.stroke(Role.LINE, 1)),
                new Line(1020, 60, 1020, 320, Look.stroke(Role.LINE, 1)),
                new Line(1020, 60, 1290, 320, Look.stroke(Role.LINE, 2)),
                new Line(1010, 90, 1300, 90, Look.stroke(Role.LINE, 2).dashed(4, 3)));
    }

    static List<Hatch> hatches() {
        Look look = Look.stroke(Role.WARN, 1).faded(0.5);
        return List.of(
                new Hatch(960.3, 80, 900, 18, 8, look),
                new Hatch(1017.75, 81, 350.5, 18, 8, look),
                new Hatch(960, 43, 900, 18, 8, look),
                new Hatch(1004, 85.5, 380, 17, 8, look),
                new Hatch(1004, 85, 380, 17, 7, look),
                new Hatch(1004, 85, 40, 17, 8, look));
    }

    @ParameterizedTest
    @MethodSource
    void rectangles(Rect rect) {
        double arc = 2 * rect.radius();
        sameAs(rect, (on, look) -> {
            if (look.fill().isPresent()) {
                on.setFill(COLOURS.of(look.fill().get()));
                on.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
            }
            if (look.stroke().isPresent()) {
                on.setStroke(COLOURS.of(look.stroke().get()));
                on.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
            }
        });
    }

    @ParameterizedTest
    @MethodSource
    void lines(Line line) {
        sameAs(line, (on, look) -> {
            on.setStroke(COLOURS.of(look.stroke().orElseThrow()));
            on.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
        });
    }

    /// The brush draws ground and lines together; the reference draws the lines alone.
    @ParameterizedTest
    @MethodSource
    void hatches(Hatch hatch) {
        Rect ground = new Rect(950, Math.floor(hatch.y()) - 1, 1200, hatch.height() + 3, 0, Look.fill(Role.WARN_SOFT));
        View view = new View(LEFT, TOP, WIDE, HIGH);
        int[] drawn = pixels(on -> new Brush().draw(on, List.of(ground, hatch), COLOURS, view));
        int[] wanted = pixels(on -> {
            on.setFill(COLOURS.of(Role.WARN_SOFT));
            on.fillRect(ground.x(), ground.y(), ground.width(), ground.height());
            on.setStroke(COLOURS.of(hatch.look().stroke().orElseThrow()));
            on.setLineWidth(hatch.look().width());
            on.setLineCap(StrokeLineCap.BUTT);
            on.setGlobalAlpha(hatch.look().opacity());
            List<Segment> lines = Hatching.lines(hatch, LEFT, LEFT + WIDE);
            for (int i = 0; i < lines.size(); i += 2) {
                Segment.Point from = lines.get(i).end().orElseThrow();
                Segment.Point to = lines.get(i + 1).end().orElseThrow();
                on.strokeLine(from.x(), from.y(), to.x(), to.y());
            }
        });
        assertThat(differing(drawn, wanted)).isZero();
    }

    @Test
    void aClipIsARectangle() {
        int[] clipped = pixels(on -> {
            Brush.clip(on, 1010, 60, 100, 40);
            on.fillRect(LEFT, TOP, WIDE, HIGH);
        });

        assertThat(differing(clipped, pixels(on -> on.fillRect(1010, 60, 100, 40))))
                .isZero();
    }

    private static long differing(int[] some, int[] others) {
        return IntStream.range(0, some.length).filter(i -> some[i] != others[i]).count();
    }

    private static void sameAs(Primitive primitive, BiConsumer<GraphicsContext, Look> once) {
        int[] drawn = pixels(on -> new Brush().draw(on, List.of(primitive), COLOURS, new View(LEFT, TOP, WIDE, HIGH)));
        int[] wanted = pixels(on -> {
            on.setGlobalAlpha(primitive.look().opacity());
            on.setLineWidth(primitive.look().width());
            on.setLineCap(StrokeLineCap.BUTT);
            on.setLineDashes(primitive.look().dash().stream()
                    .mapToDouble(Integer::doubleValue)
                    .toArray());
            once.accept(on, primitive.look());
        });
        assertThat(differing(drawn, wanted)).isZero();
        assertThat(differing(drawn, pixels(_ -> {}))).isPositive();
    }

    /// What is on a striped canvas when something was drawn on it.
    private static int[] pixels(Consumer<GraphicsContext> drawing) {
        return OnWindowThread.call(() -> {
            Canvas canvas = new Canvas(WIDE, HIGH);
            GraphicsContext on = canvas.getGraphicsContext2D();
            for (int x = 0; x < WIDE; x += 10) {
                on.setFill(Color.rgb(x % 256, 200 - x % 200, 90));
                on.fillRect(x, 0, 10, HIGH);
            }
            on.translate(-LEFT, -TOP);
            on.setFill(Color.BLACK);
            drawing.accept(on);
            WritableImage image = canvas.snapshot(null, null);
            int[] pixels = new int[WIDE * HIGH];
            image.getPixelReader().getPixels(0, 0, WIDE, HIGH, PixelFormat.getIntArgbInstance(), pixels, 0, WIDE);
            return pixels;
        });
    }
}
