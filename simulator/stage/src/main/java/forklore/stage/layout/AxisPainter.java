package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.Anchor;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import java.util.ArrayList;
import java.util.List;

/// Draws the axis: the numbers of the steps and the pills of the forks.
final class AxisPainter {

    private static final double NUMBER_Y = 17;
    private static final double PILL_WIDTH = 63;
    private static final double PILL_HEIGHT = 22;
    private static final double SMALL_PILL = 24;
    private static final double ROOM_PER_NUMBER = 60;
    private static final int[] STRIDES = {5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final Columns columns;
    private final Detail detail;
    private final Brush brush;
    private final Plan plan;
    private final List<Integer> forks = new ArrayList<>();

    AxisPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.columns = plan.columns();
        this.detail = plan.detail();
        this.brush = brush;
        for (BoxPlan box : plan.boxes()) {
            if (box.process().since() > 0) {
                forks.add(box.process().since());
            }
        }
    }

    void paint() {
        int stride = stride();
        for (int step = 1; step <= columns.count(); step += stride) {
            if (!underPill(step)) {
                brush.during(Range.at(step));
                brush.text(
                        columns.middle(step),
                        NUMBER_Y,
                        plan.options().lens().label(step),
                        Metrics.SMALL,
                        Anchor.MIDDLE,
                        Look.fill(Role.MUTED));
            }
        }
        for (int fork : forks) {
            pill(fork);
        }
    }

    private int stride() {
        if (detail == Detail.WORDS) {
            return 1;
        }
        for (int stride : STRIDES) {
            if (stride * columns.width() >= ROOM_PER_NUMBER) {
                return stride;
            }
        }
        return STRIDES[STRIDES.length - 1];
    }

    private boolean underPill(int step) {
        for (int fork : forks) {
            double reach = (pillWidth(fork) + Metrics.SMALL.size() * 2) / 2;
            if (Math.abs(columns.middle(fork) - columns.middle(step)) < reach) {
                return true;
            }
        }
        return false;
    }

    /// A pill shrinks to its icon where the next fork is near.
    private double pillWidth(int fork) {
        double nearest = Double.MAX_VALUE;
        for (int other : forks) {
            if (other != fork) {
                nearest = Math.min(nearest, Math.abs(other - fork) * columns.width());
            }
        }
        if (nearest >= PILL_WIDTH + 2) {
            return PILL_WIDTH;
        }
        return Math.max(4, Math.min(SMALL_PILL, nearest - 2));
    }

    /// {@return what made a new process: `fork()`, `vfork` or `spawn`}
    private String word(int fork) {
        for (BoxPlan box : plan.boxes()) {
            for (ThreadStory thread : box.process().threads()) {
                for (StepStory step : thread.steps()) {
                    if (step.step() == fork) {
                        return step.verb();
                    }
                }
            }
        }
        return "";
    }

    private void pill(int fork) {
        brush.during(Range.since(fork));
        double width = pillWidth(fork);
        double x = columns.middle(fork);
        double top = NUMBER_Y - PILL_HEIGHT / 2;
        brush.rect(x - width / 2, top, width, PILL_HEIGHT, Math.min(width, PILL_HEIGHT) / 2, Look.fill(Role.ACCENT));
        if (width == PILL_WIDTH) {
            brush.icon(Icon.FORK, x - 21, NUMBER_Y, 12, Role.ON_ACCENT, Role.ACCENT);
            brush.text(x - 13, NUMBER_Y, word(fork), Metrics.BYTES, Role.ON_ACCENT);
        } else if (width >= 12) {
            brush.icon(Icon.FORK, x, NUMBER_Y, Math.min(12, width - 2), Role.ON_ACCENT, Role.ACCENT);
        }
    }
}
