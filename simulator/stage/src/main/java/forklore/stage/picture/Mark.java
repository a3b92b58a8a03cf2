package forklore.stage.picture;

import java.util.List;

/// The mark by which a thread is recognised wherever it appears. The shape carries the meaning; the colour repeats it,
/// for those who see it.
public enum Mark {
    /// The mark of the first thread.
    CIRCLE,
    /// The mark of the second thread.
    SQUARE,
    /// The mark of the third thread.
    TRIANGLE,
    /// The mark of the fourth thread.
    DIAMOND,
    /// The mark of the fifth thread.
    PENTAGON,
    /// The mark of the sixth thread.
    PLUS,
    /// The mark of the seventh thread.
    HEXAGON,
    /// The mark of the eighth thread.
    STAR;

    private static final List<Mark> ALL = List.of(values());
    private static final double INNER_STAR = 0.5;

    /// {@return the mark of a thread}
    ///
    /// After eight threads the colours repeat and the shape shifts by one, so that no two of the first
    /// 64 are alike.
    ///
    /// @param thread the index of the declared thread
    public static Mark ofThread(int thread) {
        return ALL.get((thread + thread / ALL.size()) % ALL.size());
    }

    /// {@return the shape}
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param radius the radius of a circle of about the same area
    public List<Segment> shape(double x, double y, double radius) {
        Pen pen = new Pen(x, y, radius);
        return switch (this) {
            case CIRCLE -> pen.circle(1).segments();
            case SQUARE ->
                pen.polygon(-0.92, -0.92, 0.92, -0.92, 0.92, 0.92, -0.92, 0.92).segments();
            case TRIANGLE -> pen.polygon(0, -1.12, 1.2, 0.98, -1.2, 0.98).segments();
            case DIAMOND -> pen.polygon(0, -1.3, 1.15, 0, 0, 1.3, -1.15, 0).segments();
            case PENTAGON -> pen.regular(5, 1.16, 0).segments();
            case PLUS ->
                pen.polygon(
                                -0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1,
                                -0.4, 0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4)
                        .segments();
            case HEXAGON -> pen.regular(6, 1.12, 0.5).segments();
            case STAR -> star(pen).segments();
        };
    }

    private static Pen star(Pen pen) {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1.3 : 1.3 * INNER_STAR;
            points[2 * i] = radius * Math.sin(Math.PI * i / 5);
            points[2 * i + 1] = -radius * Math.cos(Math.PI * i / 5);
        }
        return pen.polygon(points);
    }

    /// {@return the filled mark of a thread}
    ///
    /// @param thread the index of the declared thread
    /// @param x its middle
    /// @param y its middle
    /// @param radius its size
    public static Primitive filled(int thread, double x, double y, double radius) {
        return new Primitive.PathShape(ofThread(thread).shape(x, y, radius), Look.fill(Role.ofThread(thread)));
    }

    /// {@return the hollow mark of a thread that is not there}
    ///
    /// @param thread the index of the declared thread
    /// @param x its middle
    /// @param y its middle
    /// @param radius its size
    /// @param role its colour
    public static Primitive hollow(int thread, double x, double y, double radius, Role role) {
        return new Primitive.PathShape(ofThread(thread).shape(x, y, radius), Look.stroke(role, 1.3));
    }
}
