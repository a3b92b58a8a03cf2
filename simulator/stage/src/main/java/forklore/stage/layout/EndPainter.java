package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory.End;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.ThreadStory;

/// Draws the marks of bad ends. They lie above the veil, and are there only when the run has come to them.
final class EndPainter {

    private static final double ICON = 17;

    private final Plan plan;
    private final Brush brush;

    EndPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint(BoxPlan box) {
        End end = box.process().end();
        if (end.kind() == EndKind.HANGS) {
            mark(box, plan.columns().count(), plan.columns().finish(), end.label());
        } else if (end.kind() == EndKind.UNDEFINED) {
            mark(box, end.step(), plan.columns().edge(end.step()), end.label());
        }
    }

    private void mark(BoxPlan box, int since, double x, String label) {
        brush.since(since);
        double y = lane(box, since);
        brush.icon(Icon.STOP, x + 14, y, ICON, Role.DANGER, Role.ON_DANGER);
        brush.text(x + 28, y, label, Metrics.END, Role.DANGER);
    }

    /// The lane of the thread that is to blame: one that waits at the end, or the one that made the last step.
    private double lane(BoxPlan box, int step) {
        for (ThreadStory thread : box.process().threads()) {
            boolean waits = thread.waits().stream()
                    .anyMatch(wait -> wait.to() > plan.columns().count());
            boolean acts = thread.steps().stream().anyMatch(each -> each.step() == step);
            if (waits || acts && box.process().end().kind() == EndKind.UNDEFINED) {
                return box.lane(thread.index()).middle();
            }
        }
        return box.rows().getFirst().middle();
    }
}
