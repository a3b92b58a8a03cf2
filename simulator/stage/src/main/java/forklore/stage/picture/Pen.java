package forklore.stage.picture;

import java.util.ArrayList;
import java.util.List;

/// Draws the pieces of a path, one after the other. Coordinates are in units of the pen's own scale, around its
/// origin.
final class Pen {

    /// How far the control points of a quarter circle are from its ends, in radii.
    private static final double QUARTER = 0.5523;

    private final double originX;
    private final double originY;
    private final double scale;
    private final List<Segment> segments = new ArrayList<>();

    Pen(double originX, double originY, double scale) {
        this.originX = originX;
        this.originY = originY;
        this.scale = scale;
    }

    private double x(double unit) {
        return originX + unit * scale;
    }

    private double y(double unit) {
        return originY + unit * scale;
    }

    Pen move(double toX, double toY) {
        segments.add(new Segment.MoveTo(x(toX), y(toY)));
        return this;
    }

    Pen line(double toX, double toY) {
        segments.add(new Segment.LineTo(x(toX), y(toY)));
        return this;
    }

    Pen curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        segments.add(new Segment.CurveTo(x(x1), y(y1), x(x2), y(y2), x(toX), y(toY)));
        return this;
    }

    Pen close() {
        segments.add(new Segment.Close());
        return this;
    }

    /// A closed polygon through points given as x and y in turn.
    Pen polygon(double... points) {
        move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line(points[i], points[i + 1]);
        }
        return close();
    }

    /// A closed polygon with its corners on a circle, the first one straight up.
    Pen regular(int corners, double radius, double turn) {
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + turn) / corners;
            double px = radius * Math.sin(angle);
            double py = -radius * Math.cos(angle);
            if (i == 0) {
                move(px, py);
            } else {
                line(px, py);
            }
        }
        return close();
    }

    Pen circle(double radius) {
        double c = radius * QUARTER;
        return move(0, -radius)
                .curve(c, -radius, radius, -c, radius, 0)
                .curve(radius, c, c, radius, 0, radius)
                .curve(-c, radius, -radius, c, -radius, 0)
                .curve(-radius, -c, -c, -radius, 0, -radius)
                .close();
    }

    /// A rectangle with rounded corners.
    Pen rounded(double left, double top, double right, double bottom, double r) {
        double k = r * (1 - QUARTER);
        return move(left + r, top)
                .line(right - r, top)
                .curve(right - k, top, right, top + k, right, top + r)
                .line(right, bottom - r)
                .curve(right, bottom - k, right - k, bottom, right - r, bottom)
                .line(left + r, bottom)
                .curve(left + k, bottom, left, bottom - k, left, bottom - r)
                .line(left, top + r)
                .curve(left, top + k, left + k, top, left + r, top)
                .close();
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }
}
