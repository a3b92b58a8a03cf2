package forklore.stage.layout;

import forklore.stage.picture.Look;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.story.HappensBefore.Edge;
import java.util.List;

/// Draws which steps came after which for a reason: an arrow from the step that made the other one
/// possible.
final class OrderPainter {

    private static final double ARROW = 6;
    private static final double WIDTH = 1.4;

    private final Plan plan;
    private final Brush brush;

    OrderPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint() {
        if (!plan.options().happensBefore()) {
            return;
        }
        for (Edge edge : plan.story().edges()) {
            // Forks, items and signals have arrows anyway.
            switch (edge.why()) {
                case START, JOIN, WAIT, UNLOCK, POST -> arrow(edge);
                case FORK, ITEM, SIGNAL -> {}
            }
        }
    }

    private void arrow(Edge edge) {
        brush.since(edge.to());
        double x1 = plan.columns().edge(edge.from()) - Metrics.STEP_INSET;
        double y1 = plan.lane(edge.from());
        double x2 = plan.columns().edge(edge.to() - 1) + Metrics.STEP_INSET;
        double y2 = plan.lane(edge.to());
        double bend = Math.max(10, Math.min(40, (x2 - x1) / 2));
        double tip = x2 - ARROW + 1;
        brush.path(
                List.of(new Segment.MoveTo(x1, y1), new Segment.CurveTo(x1 + bend, y1, tip - bend, y2, tip, y2)),
                Look.stroke(Role.SUCCESS, WIDTH));
        brush.arrowHead(x2, y2, ARROW, 0, Role.SUCCESS);
    }
}
