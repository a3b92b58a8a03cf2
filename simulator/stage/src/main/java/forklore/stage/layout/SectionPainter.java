package forklore.stage.layout;

import forklore.stage.picture.Anchor;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.ThreadStory;
import java.util.List;

/// Draws a bracket over the steps that a thread makes inside a function or a handler, with its name.
final class SectionPainter {

    /// How far the bracket is above the middle of the lane, and how far its ends reach down.
    static final double ABOVE = 19;

    private static final double TICK = 3;
    private static final double GAP = 3;
    private static final double LEAST_ARM = 4;

    private final Plan plan;
    private final Brush brush;

    SectionPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint(ThreadStory thread, Section section, double y) {
        if (plan.detail() == Detail.BARS) {
            return;
        }
        brush.since(section.from());
        Columns columns = plan.columns();
        boolean comesOut = section.to() <= columns.count();
        double start = columns.edge(section.from() - 1) + Metrics.STEP_INSET + 1;
        double end = comesOut ? columns.edge(section.to()) - Metrics.STEP_INSET - 1 : columns.finish() - 3;
        double line = y - ABOVE;
        Look look = Look.stroke(Role.ofThread(thread.index()), 1);
        String label = Measure.fitFirst(
                List.of(section.label(), section.label().replace(" handler", "")),
                Metrics.CAPS,
                end - start - 2 * (LEAST_ARM + GAP));
        double half = label.isEmpty() ? 0 : Measure.width(label, Metrics.CAPS) / 2 + GAP;
        double middle = (start + end) / 2;
        brush.line(start, line + TICK, start, line, look);
        brush.line(start, line, middle - half, line, look);
        brush.line(middle + half, line, end, line, look);
        if (comesOut) {
            brush.line(end, line, end, line + TICK, look);
        }
        brush.text(middle, line, label, Metrics.CAPS, Anchor.MIDDLE, Look.fill(Role.MUTED));
    }
}
