package forklore.stage.picture;

import java.util.List;
import java.util.Objects;

/// One of the five things that a picture is made of. Coordinates are pixels, y downwards.
public sealed interface Primitive {

    /// {@return its colours, stroke, opacity, steps and pin}
    Look look();

    /// {@return the same with another look}
    ///
    /// @param other the look to take
    Primitive withLook(Look other);

    /// {@return the same, moved}
    ///
    /// @param dx to the right
    /// @param dy downwards
    Primitive moved(double dx, double dy);

    /// A rectangle, its corners rounded.
    ///
    /// @param x the left edge
    /// @param y the upper edge
    /// @param width its width
    /// @param height its height
    /// @param radius the radius of the corners, 0 for sharp ones
    /// @param look its look
    record Rect(double x, double y, double width, double height, double radius, Look look) implements Primitive {
        @Override
        public Rect withLook(Look other) {
            return new Rect(x, y, width, height, radius, other);
        }

        @Override
        public Rect moved(double dx, double dy) {
            return new Rect(x + dx, y + dy, width, height, radius, look);
        }
    }

    /// A straight line.
    ///
    /// @param x1 where it starts
    /// @param y1 where it starts
    /// @param x2 where it ends
    /// @param y2 where it ends
    /// @param look its look
    record Line(double x1, double y1, double x2, double y2, Look look) implements Primitive {
        @Override
        public Line withLook(Look other) {
            return new Line(x1, y1, x2, y2, other);
        }

        @Override
        public Line moved(double dx, double dy) {
            return new Line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, look);
        }
    }

    /// A path of straight and curved pieces. Its fill follows the non-zero rule.
    ///
    /// @param segments its pieces, not empty
    /// @param look its look
    record PathShape(List<Segment> segments, Look look) implements Primitive {
        /// Copies the list.
        public PathShape {
            segments = List.copyOf(segments);
        }

        @Override
        public PathShape withLook(Look other) {
            return new PathShape(segments, other);
        }

        @Override
        public PathShape moved(double dx, double dy) {
            return new PathShape(
                    segments.stream().map(each -> shift(each, dx, dy)).toList(), look);
        }

        /// {@return the same, smaller, about the middle of its corners}
        ///
        /// @param factor from 0 to 1
        public PathShape scaled(double factor) {
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
            double x = (left + right) / 2;
            double y = (top + bottom) / 2;
            return new PathShape(
                    segments.stream().map(each -> scale(each, x, y, factor)).toList(), look);
        }

        private static Segment scale(Segment segment, double x, double y, double f) {
            return switch (segment) {
                case Segment.MoveTo to -> new Segment.MoveTo(x + (to.x() - x) * f, y + (to.y() - y) * f);
                case Segment.LineTo to -> new Segment.LineTo(x + (to.x() - x) * f, y + (to.y() - y) * f);
                case Segment.CurveTo to ->
                    new Segment.CurveTo(
                            x + (to.x1() - x) * f,
                            y + (to.y1() - y) * f,
                            x + (to.x2() - x) * f,
                            y + (to.y2() - y) * f,
                            x + (to.x() - x) * f,
                            y + (to.y() - y) * f);
                case Segment.Close close -> close;
            };
        }

        private static Segment shift(Segment segment, double dx, double dy) {
            return switch (segment) {
                case Segment.MoveTo to -> new Segment.MoveTo(to.x() + dx, to.y() + dy);
                case Segment.LineTo to -> new Segment.LineTo(to.x() + dx, to.y() + dy);
                case Segment.CurveTo to ->
                    new Segment.CurveTo(
                            to.x1() + dx, to.y1() + dy, to.x2() + dx, to.y2() + dy, to.x() + dx, to.y() + dy);
                case Segment.Close close -> close;
            };
        }
    }

    /// One line of text.
    ///
    /// @param x where it is anchored
    /// @param y its baseline
    /// @param text the characters
    /// @param font how it is set
    /// @param anchor which part of it is at x
    /// @param look its look
    record Text(double x, double y, String text, Font font, Anchor anchor, Look look) implements Primitive {
        /// Checks that nothing is missing.
        public Text {
            Objects.requireNonNull(text);
            Objects.requireNonNull(font);
            Objects.requireNonNull(anchor);
        }

        @Override
        public Text withLook(Look other) {
            return new Text(x, y, text, font, anchor, other);
        }

        @Override
        public Text moved(double dx, double dy) {
            return new Text(x + dx, y + dy, text, font, anchor, look);
        }

        /// {@return the x at which it starts, by the built-in measure}
        public double left() {
            return x - anchor.share() * width();
        }

        /// {@return its width in pixels, by the built-in measure}
        public double width() {
            return Measure.width(text, font);
        }
    }

    /// Parallel lines that rise to the right at 45 degrees, `spacing` apart measured along x, inside a rectangle.
    /// They are placed by `x + y`, so that neighbours meet. A renderer clips them to what is visible, for
    /// a hatch can be as long as the run.
    ///
    /// @param x the left edge
    /// @param y the upper edge
    /// @param width the width of the rectangle
    /// @param height the height of the rectangle
    /// @param spacing from line to line along x
    /// @param look its look; the stroke is used
    record Hatch(double x, double y, double width, double height, double spacing, Look look) implements Primitive {
        @Override
        public Hatch withLook(Look other) {
            return new Hatch(x, y, width, height, spacing, other);
        }

        @Override
        public Hatch moved(double dx, double dy) {
            return new Hatch(x + dx, y + dy, width, height, spacing, look);
        }
    }
}
