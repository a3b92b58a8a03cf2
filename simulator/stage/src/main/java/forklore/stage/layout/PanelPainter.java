package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.Font;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import java.util.List;

/// Draws the boxes: panel, head and edges, and the double edge of a process that became another program.
final class PanelPainter {

    private static final double CURVE = 0.45;

    private final Plan plan;
    private final Brush brush;

    PanelPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void panel(BoxPlan box) {
        brush.since(box.process().since());
        Box b = box.box();
        double x = b.x() + 0.5;
        double y = b.y() + 0.5;
        double width = b.width() - 1;
        brush.rect(x, y, width, b.height() - 1, Metrics.BOX_RADIUS, Look.fill(Role.PANEL));
        brush.path(top(x, y, x + width, y + Metrics.HEADER), Look.fill(Role.HEADER));
        brush.rect(
                x,
                y,
                width,
                b.height() - 1,
                Metrics.BOX_RADIUS,
                Look.stroke(Role.LINE, 1).faded(0.85));
        box.divider()
                .ifPresent(divider -> brush.line(
                        b.x() + 8,
                        divider,
                        box.right() - 8,
                        divider,
                        Look.stroke(Role.LINE, 1).dashed(2, 3).faded(0.8)));
        if (box.process().end().kind() == EndKind.REPLACED) {
            replaced(box);
        }
    }

    /// A head with two round corners.
    private static List<Segment> top(double left, double top, double right, double bottom) {
        double r = Metrics.BOX_RADIUS;
        double k = r * CURVE;
        return List.of(
                new Segment.MoveTo(left, bottom),
                new Segment.LineTo(left, top + r),
                new Segment.CurveTo(left, top + k, left + k, top, left + r, top),
                new Segment.LineTo(right - r, top),
                new Segment.CurveTo(right - k, top, right, top + k, right, top + r),
                new Segment.LineTo(right, bottom),
                new Segment.Close());
    }

    private void replaced(BoxPlan box) {
        ProcessStory process = box.process();
        brush.since(process.end().step());
        double x = plan.columns().edge(process.end().step());
        Look edge = Look.stroke(Role.ACCENT, 1.3);
        brush.path(openRight(x, box.box().y() + 0.5, box.right() - 0.5, box.bottom() - 0.5, Metrics.BOX_RADIUS), edge);
        brush.path(openRight(x, box.box().y() + 4, box.right() - 4, box.bottom() - 4, Metrics.BOX_RADIUS - 3), edge);
        brush.line(
                x,
                box.box().y() + Metrics.HEADER,
                x,
                box.bottom() - 1,
                Look.stroke(Role.ACCENT, 1.2).dashed(3, 3));
    }

    private static List<Segment> openRight(double left, double top, double right, double bottom, double r) {
        double k = r * CURVE;
        return List.of(
                new Segment.MoveTo(left, top),
                new Segment.LineTo(right - r, top),
                new Segment.CurveTo(right - k, top, right, top + k, right, top + r),
                new Segment.LineTo(right, bottom - r),
                new Segment.CurveTo(right, bottom - k, right - k, bottom, right - r, bottom),
                new Segment.LineTo(left, bottom));
    }

    /// The title of the new program, in the head.
    static void newTitle(Plan plan, Brush brush, BoxPlan box, double after) {
        ProcessStory.End end = box.process().end();
        if (end.kind() == EndKind.REPLACED) {
            brush.since(end.step());
            double x = Math.max(plan.columns().edge(end.step()) + 10, after);
            Font font = Metrics.BYTES.weighing(700);
            String title = Measure.fit(end.label(), font, box.right() - 12 - x);
            brush.text(x, box.box().y() + Metrics.HEADER / 2 + 0.5, title, font, Role.ACCENT);
        }
    }
}
