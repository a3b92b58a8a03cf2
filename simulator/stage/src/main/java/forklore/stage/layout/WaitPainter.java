package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory.WaitKind;
import forklore.stage.story.ProcessStory.WaitStory;
import java.util.List;
import java.util.Optional;

/// Draws the waits: the blocked stretch of the lane, and the arrow to what is wanted.
final class WaitPainter {

    private static final double HOURGLASS = 12;
    private static final double TEXT_X = 22;

    private final Plan plan;
    private final Brush brush;

    WaitPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    /// @param wait the wait
    /// @param y the middle of the lane
    /// @param arrives whether the thread has just been copied, so that the way of the fork still ends there
    void paint(WaitStory wait, double y, boolean arrives) {
        brush.during(new Range(wait.from(), wait.to()));
        Role role = role(wait);
        Columns columns = plan.columns();
        double start = columns.edge(wait.from()) - Metrics.STEP_INSET + (arrives ? ForkPainter.REACH : 0);
        double end = wait.to() > columns.count()
                ? plan.columns().finish()
                : columns.edge(wait.to() - 1) + Metrics.STEP_INSET;
        if (end - start > 2 * Metrics.STEP_INSET + 1) {
            span(wait, start, end, y, role);
        }
    }

    private void span(WaitStory wait, double start, double end, double y, Role role) {
        Role soft = wait.forEver() ? Role.DANGER_SOFT : Role.WARN_SOFT;
        double top = y - Metrics.WAIT_HEIGHT / 2;
        brush.rect(start, top, end - start, Metrics.WAIT_HEIGHT, 0, Look.fill(soft));
        double room = end - start - TEXT_X - 6;
        String text = words(wait, room);
        double hatchStart = start;
        if (end - start >= HOURGLASS + 8) {
            hatchStart += text.isEmpty() ? TEXT_X : TEXT_X + Measure.width(text, Metrics.SMALL) + 6;
        }
        if (end > hatchStart) {
            brush.add(new Primitive.Hatch(
                    hatchStart,
                    top,
                    end - hatchStart,
                    Metrics.WAIT_HEIGHT,
                    Metrics.HATCH_SPACING,
                    Look.stroke(role, 1).faded(0.5)));
        }
        Look edge = Look.stroke(role, 1.2).dashed(4, 3);
        brush.line(start, top + 0.5, end, top + 0.5, edge);
        brush.line(start, top + Metrics.WAIT_HEIGHT - 0.5, end, top + Metrics.WAIT_HEIGHT - 0.5, edge);
        if (end - start >= HOURGLASS + 8) {
            brush.icon(Icon.HOURGLASS, start + 13, y, HOURGLASS, role, soft);
            brush.text(start + TEXT_X, y, text, Metrics.SMALL, role);
        }
    }

    private static String words(WaitStory wait, double room) {
        for (String text : words(wait)) {
            if (Measure.width(text, Metrics.SMALL) <= room) {
                return text;
            }
        }
        return "";
    }

    private static List<String> words(WaitStory wait) {
        if (wait.kind() == WaitKind.ROUND) {
            return wait.target().isEmpty()
                    ? List.of("goes round for ever", "goes round")
                    : List.of("goes round for ever: " + wait.target(), "goes round for ever", "goes round");
        }
        return wait.forEver()
                ? List.of("waits for ever: " + wait.target(), "for ever: " + wait.target(), "for ever")
                : List.of("waits for " + wait.target(), "waits");
    }

    private static Role role(WaitStory wait) {
        return wait.forEver() ? Role.DANGER : Role.WARN;
    }

    /// The arrow from a step that asks for a mutex or another object to its row.
    void arrow(BoxPlan box, WaitStory wait, double y) {
        Optional<Row> lock = box.rows().stream()
                .filter(row -> row.name().equals(wait.target())
                        && (wait.kind() == WaitKind.MUTEX && row.kind() == Kind.LOCK
                                || wait.kind() == WaitKind.OBJECT && row.kind() == Kind.OBJECT))
                .findFirst();
        if (lock.isPresent() && plan.detail() != Detail.BARS) {
            brush.during(new Range(wait.from(), wait.to()));
            double x = plan.columns().middle(wait.from());
            double tip = lock.get().middle() - Metrics.BAR_HEIGHT / 2;
            Role role = role(wait);
            Look look = Look.stroke(role, 1.4).dashed(4, 3);
            brush.line(x, y + Metrics.STEP_HEIGHT / 2, x, tip - 6, look);
            brush.arrowHead(x, tip, 0, 7, role);
        }
    }
}
