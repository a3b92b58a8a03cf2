package forklore.stage.picture;

import java.util.ArrayList;
import java.util.List;

/// Turns a hatch into lines, no more of them than can be seen.
public final class Hatching {

    private Hatching() {}

    /// {@return the lines of a hatch, each a [Segment.MoveTo] and a [Segment.LineTo]}
    ///
    /// @param hatch the hatch
    /// @param from the x at which the view begins
    /// @param to the x at which the view ends
    public static List<Segment> lines(Primitive.Hatch hatch, double from, double to) {
        double left = Math.max(hatch.x(), from);
        double right = Math.min(hatch.x() + hatch.width(), to);
        double top = hatch.y();
        double bottom = top + hatch.height();
        List<Segment> segments = new ArrayList<>();
        if (right <= left) {
            return segments;
        }
        double first = Math.ceil((left + top) / hatch.spacing()) * hatch.spacing();
        for (double sum = first; sum < right + bottom; sum += hatch.spacing()) {
            double startX = Math.max(left, sum - bottom);
            double endX = Math.min(right, sum - top);
            if (endX - startX > 0.01) {
                segments.add(new Segment.MoveTo(startX, sum - startX));
                segments.add(new Segment.LineTo(endX, sum - endX));
            }
        }
        return segments;
    }
}
