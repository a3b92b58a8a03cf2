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
import java.util.Optional;

/// Draws what joins a child to its parent: the dotted line of the moment, and the way of the thread that was copied.
final class ForkPainter {

    private static final double BEND = 8;
    private static final double ARROW = 9;
    static final double REACH = 44;

    private final Plan plan;
    private final Brush brush;

    ForkPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    /// The dotted line, from the axis to the box of the child.
    void momentAbove(BoxPlan child) {
        moment(child, Metrics.AXIS - 6, child.box().y());
    }

    /// The dotted line, within the box of the child.
    void momentWithin(BoxPlan child) {
        moment(child, child.box().y(), child.bottom());
    }

    private void moment(BoxPlan child, double top, double bottom) {
        brush.since(child.process().since());
        double x = plan.columns().edge(child.process().since()) - 0.5;
        brush.line(x, top, x, bottom, Look.stroke(Role.ACCENT, 1.5).dashed(3, 2));
    }

    /// {@return the copy of the thread that forked; none where nothing was copied, as by `spawn`}
    private static Optional<ThreadStory> caller(BoxPlan child) {
        return child.process().threads().stream().filter(ThreadStory::caller).findFirst();
    }

    /// {@return the thread of the parent whose step made the child}
    private int forker(BoxPlan child) {
        return plan.box(child.process().parent()).process().threads().stream()
                .filter(thread -> thread.steps().stream()
                        .anyMatch(step -> step.step() == child.process().since()))
                .map(ThreadStory::index)
                .findFirst()
                .or(() -> caller(child).map(ThreadStory::index))
                .orElse(0);
    }

    private double x(BoxPlan child) {
        double edge = plan.columns().edge(child.process().since());
        return edge + Math.min(Metrics.CONNECTOR_X, plan.columns().width() / 2);
    }

    /// The way, from the lane that forked to the box of the child.
    void wayAbove(BoxPlan child) {
        ProcessStory process = child.process();
        brush.since(process.since());
        double x = x(child);
        double top = plan.box(process.parent()).lane(forker(child)).middle();
        List<Segment> way = List.of(
                new Segment.MoveTo(plan.columns().edge(process.since()) - 1, top),
                new Segment.CurveTo(x - 2, top, x, top + 2, x, top + BEND),
                new Segment.LineTo(x, child.box().y()));
        brush.path(way, Look.stroke(Role.ACCENT, 3));
    }

    /// The way, within the box of the child.
    void wayWithin(BoxPlan child) {
        ProcessStory process = child.process();
        brush.since(process.since());
        Optional<ThreadStory> copy = caller(child);
        if (copy.isEmpty()) {
            return;
        }
        ThreadStory caller = copy.get();
        Columns columns = plan.columns();
        double edge = columns.edge(process.since());
        double x = x(child);
        double bottom = child.lane(caller.index()).middle();
        boolean stepsAtOnce = !caller.steps().isEmpty()
                && (caller.steps().getFirst().step() - process.since() - 1) * columns.width() < ARROW + BEND + 4;
        List<Segment> way = new ArrayList<>();
        way.add(new Segment.MoveTo(x, child.box().y()));
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
                ? plan.columns().finish()
                : columns.edge(caller.steps().getFirst().step() - 1);
    }
}
