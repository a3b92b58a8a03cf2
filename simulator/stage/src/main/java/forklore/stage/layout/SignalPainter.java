package forklore.stage.layout;

import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Role;
import forklore.stage.story.HappensBefore.Edge;
import forklore.stage.story.HappensBefore.Why;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import java.util.Optional;

/// Draws signals: a flag over the step that a signal interrupted, with an arrow from who sent it.
final class SignalPainter {

    private static final double FLAG = 13;
    private static final double ABOVE = 19;
    private static final double ARROW = 7;

    private final Plan plan;
    private final Brush brush;

    SignalPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    /// The flag. It has the colour of the sender, or none if nobody sent it: a timer rang.
    void flag(ThreadStory thread, StepStory step, double y) {
        if (plan.detail() == Detail.BARS) {
            return;
        }
        brush.since(step.step());
        double x = x(step.step());
        Role role = sender(step.step()).map(Role::ofThread).orElse(Role.MUTED);
        brush.icon(Icon.FLAG, x, y - ABOVE, FLAG, role, Role.PANEL);
    }

    private double x(int step) {
        return plan.columns().edge(step - 1) + FLAG / 2 + 1;
    }

    private Optional<Integer> sender(int step) {
        return plan.story().edges().stream()
                .filter(edge -> edge.why() == Why.SIGNAL && edge.to() == step)
                .map(edge -> plan.actor(edge.from()).thread())
                .findFirst();
    }

    /// The arrows from the senders, over all boxes.
    void arrows() {
        if (plan.detail() == Detail.BARS) {
            return;
        }
        for (Edge edge : plan.story().edges()) {
            if (edge.why() == Why.SIGNAL) {
                arrow(edge);
            }
        }
    }

    private void arrow(Edge edge) {
        brush.since(edge.to());
        double from = plan.lane(edge.from());
        double to = plan.lane(edge.to());
        double flag = to - ABOVE;
        Role role = Role.ofThread(plan.actor(edge.from()).thread());
        Look look = Look.stroke(role, 1.4).dashed(4, 3);
        double start = plan.columns().edge(edge.from()) - Metrics.STEP_INSET;
        double tip = x(edge.to()) - FLAG / 2;
        double side = start + 3;
        double leave = from + (flag < from ? -1 : 1) * 4;
        if (tip - ARROW > side) {
            brush.line(start, leave, side, leave, look);
            brush.line(side, leave, side, flag, look);
            brush.line(side, flag, tip - ARROW, flag, look);
            brush.arrowHead(tip, flag, ARROW, 0, role);
        } else {
            double x = tip - 1;
            double end = flag + (flag < from ? 1 : -1) * FLAG / 2;
            double back = flag < from ? -ARROW : ARROW;
            brush.line(x, leave, x, end - back, look);
            brush.arrowHead(x, end, 0, back, role);
        }
    }
}
