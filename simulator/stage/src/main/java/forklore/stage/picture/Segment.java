package forklore.stage.picture;

import java.util.Optional;

/// One piece of a path. The pen starts nowhere; the first piece of every path is a [MoveTo].
public sealed interface Segment {

    /// A place in the picture.
    ///
    /// @param x to the right
    /// @param y downwards
    record Point(double x, double y) {}

    /// {@return where it ends; empty for the way back, which ends where the pen came down}
    default Optional<Point> end() {
        return switch (this) {
            case MoveTo to -> Optional.of(new Point(to.x(), to.y()));
            case LineTo to -> Optional.of(new Point(to.x(), to.y()));
            case CurveTo to -> Optional.of(new Point(to.x(), to.y()));
            case Close _ -> Optional.empty();
        };
    }

    /// Lifts the pen.
    ///
    /// @param x where it comes down
    /// @param y where it comes down
    record MoveTo(double x, double y) implements Segment {}

    /// A straight line.
    ///
    /// @param x where it ends
    /// @param y where it ends
    record LineTo(double x, double y) implements Segment {}

    /// A cubic Bezier curve.
    ///
    /// @param x1 the first control point
    /// @param y1 the first control point
    /// @param x2 the second control point
    /// @param y2 the second control point
    /// @param x where it ends
    /// @param y where it ends
    record CurveTo(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

    /// Back to where the pen came down.
    record Close() implements Segment {}
}
