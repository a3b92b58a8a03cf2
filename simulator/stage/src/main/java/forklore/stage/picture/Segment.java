package forklore.stage.picture;

/// One piece of a path. The pen starts nowhere; the first piece of every path is a [MoveTo].
public sealed interface Segment {

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
