package forklore.stage.layout;

import forklore.stage.picture.Anchor;
import forklore.stage.picture.Font;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Collects primitives. What is added belongs to the steps last set, and is held at the edge last set.
final class Brush {

    /// How far below its middle a line of text has its baseline, in font sizes.
    private static final double BASELINE = 0.35;

    private final List<Primitive> primitives = new ArrayList<>();
    private Range range = Range.ALWAYS;
    private OptionalDouble edge = OptionalDouble.empty();
    private double opacity = 1;

    Brush during(Range steps) {
        range = steps;
        return this;
    }

    Brush since(int step) {
        return during(Range.since(step));
    }

    /// From now on what is added is held at the left edge of its box.
    Brush pinnedAt(double left) {
        edge = OptionalDouble.of(left);
        return this;
    }

    /// From now on what is added moves with time.
    void unpinned() {
        edge = OptionalDouble.empty();
    }

    /// From now on what is added is that much fainter.
    Brush faded(double factor) {
        opacity = factor;
        return this;
    }

    void add(Primitive primitive) {
        Look look = primitive.look().during(range).faded(opacity);
        if (edge.isPresent() && look.pin().isEmpty()) {
            look = look.pinned(edge.getAsDouble());
        }
        if (look.opacity() > 0) {
            primitives.add(primitive.withLook(look));
        }
    }

    void addAll(List<Primitive> more) {
        for (Primitive primitive : more) {
            add(primitive);
        }
    }

    void rect(double x, double y, double width, double height, double radius, Look look) {
        add(new Primitive.Rect(x, y, width, height, radius, look));
    }

    void line(double x1, double y1, double x2, double y2, Look look) {
        add(new Primitive.Line(x1, y1, x2, y2, look));
    }

    void path(List<Segment> segments, Look look) {
        add(new Primitive.PathShape(segments, look));
    }

    /// A text that starts at x, its middle at y.
    void text(double x, double y, String text, Font font, Role role) {
        text(x, y, text, font, Anchor.START, Look.fill(role));
    }

    void text(double x, double y, String text, Font font, Anchor anchor, Look look) {
        if (!text.isEmpty()) {
            add(new Primitive.Text(x, y + BASELINE * font.size(), text, font, anchor, look));
        }
    }

    void icon(Icon icon, double x, double y, double size, Role role, Role below) {
        addAll(icon.at(x, y, size, role, below));
    }

    /// A filled triangle with its tip at x and y.
    void arrowHead(double x, double y, double dx, double dy, Role role) {
        double half = 0.62;
        path(
                List.of(
                        new Segment.MoveTo(x, y),
                        new Segment.LineTo(x - dx - dy * half, y - dy - dx * half),
                        new Segment.LineTo(x - dx + dy * half, y - dy + dx * half),
                        new Segment.Close()),
                Look.fill(role));
    }

    List<Primitive> done() {
        return List.copyOf(primitives);
    }
}
