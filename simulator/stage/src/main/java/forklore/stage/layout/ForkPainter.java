package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.Look;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import java.util.ArrayList;
import java.util.List;

/// Draws what joins a child to its parent: the dotted line of the moment, and the way of the thread that was copied.
final class ForkPainter {

    private static final double BEND = 8;
    private static final double ARROW = 8;
    private static final double REACH = 44;

    private final Plan plan;
    private final Brush brush;

    ForkPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void moment(BoxPlan child) {
        if (child.process().since() > 0) {
            brush.since(child.process().since());
            double x = plan.columns().edge(child.process().since()) - 0.5;
            Look look = Look.stroke(Role.ACCENT, 1.5).dashed(3.0, 2.0);
            brush.line(x, Metrics.AXIS - 6, x, child.bottom(), look);
        }
    }

    void connector(BoxPlan child) {
        ProcessStory process = child.process();
        if (process.since() == 0) {
            return;
        }
        brush.since(process.since());
        ThreadStory caller = process.threads().stream()
                .filter(ThreadStory::caller)
                .findFirst()
                .orElseThrow();
        Columns columns = plan.columns();
        double edge = columns.edge(process.since());
        double x = edge + Math.min(Metrics.CONNECTOR_X, columns.width() / 2);
        double top = plan.box(process.parent()).lane(caller.index()).middle();
        double bottom = child.lane(caller.index()).middle();
        boolean stepsAtOnce = !caller.steps().isEmpty()
                && (caller.steps().getFirst().step() - process.since() - 1) * columns.width() < ARROW + BEND + 4;
        List<Segment> way = new ArrayList<>();
        way.add(new Segment.MoveTo(edge - 1, top));
        way.add(new Segment.CurveTo(x - 2, top, x, top + 2, x, top + BEND));
        Look look = Look.stroke(Role.ACCENT, 3);
        if (stepsAtOnce) {
            double tip = bottom - Metrics.STEP_HEIGHT / 2 - 1;
            way.add(new Segment.LineTo(x, tip - ARROW + 1));
            brush.path(way, look);
            brush.arrowHead(x, tip, 0, ARROW, Role.ACCENT);
        } else {
            double tip = Math.min(edge + REACH, firstBox(caller, columns) - 3);
            way.add(new Segment.LineTo(x, bottom - BEND));
            way.add(new Segment.CurveTo(x, bottom - 2, x + 2, bottom, x + BEND, bottom));
            way.add(new Segment.LineTo(tip - ARROW + 1, bottom));
            brush.path(way, look);
            brush.arrowHead(tip, bottom, ARROW, 0, Role.ACCENT);
        }
    }

    private double firstBox(ThreadStory caller, Columns columns) {
        return caller.steps().isEmpty()
                ? plan.finish()
                : columns.edge(caller.steps().getFirst().step() - 1);
    }
}
