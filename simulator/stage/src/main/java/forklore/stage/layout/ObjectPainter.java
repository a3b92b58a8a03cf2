package forklore.stage.layout;

import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Mark;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ObjectStory;
import forklore.stage.story.ObjectStory.Guest;
import forklore.stage.story.ObjectStory.Phase;
import forklore.stage.story.ProcessStory;
import java.util.List;

/// Draws what the other objects of a process are like: who has one, and one cell for each thread that
/// waits for it.
///
/// What is held by a thread that is not in this process looks as an orphaned mutex does.
final class ObjectPainter {

    private static final double COPY_ICON = 11;
    private static final double SLOT = 15;

    private final Plan plan;
    private final Brush brush;

    ObjectPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void phase(ProcessStory process, ObjectStory object, Phase phase, double y) {
        brush.during(new Range(phase.from(), phase.to()));
        double start = plan.startOf(process, phase.from());
        double end = plan.endOf(phase.to());
        if (end - start < 1) {
            return;
        }
        boolean orphaned = phase.orphaned();
        Role edge = orphaned ? Role.DANGER : Role.NEUTRAL;
        Role soft = orphaned ? Role.DANGER_SOFT : Role.NEUTRAL_SOFT;
        double top = y - Metrics.BAR_HEIGHT / 2;
        Look look = Look.fill(soft).outlined(edge, orphaned ? 1.6 : 1);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
        double x = start + 8;
        if (phase.copied() && end - start >= 22) {
            brush.icon(Icon.COPY, start + 12, y, COPY_ICON, orphaned ? Role.DANGER : Role.MUTED, soft);
            x = start + 23;
        }
        x = guests(phase.holders(), x, y, end, false);
        x = guests(phase.waiters(), x, y, end, true);
        x = words(phase, x, y, end);
        if (orphaned && end - 1 > x) {
            brush.add(new Primitive.Hatch(
                    x,
                    top + 1,
                    end - 1 - x,
                    Metrics.BAR_HEIGHT - 2,
                    Metrics.HATCH_SPACING,
                    Look.stroke(Role.DANGER, 1).faded(0.5)));
        }
    }

    /// One cell each. A thread that is not in this process is hollow.
    private double guests(List<Guest> guests, double from, double y, double end, boolean queue) {
        double x = from;
        for (Guest guest : guests) {
            if (x + SLOT + 4 > end) {
                return x;
            }
            double middle = x + SLOT / 2;
            if (queue) {
                Look cell = Look.fill(Role.PANEL).outlined(guest.ghost() ? Role.DANGER : Role.NEUTRAL, 1);
                brush.rect(x, y - SLOT / 2, SLOT, SLOT, 2, cell);
            }
            double radius = queue ? 4.2 : Metrics.SMALL_MARK;
            brush.add(
                    guest.ghost()
                            ? Mark.hollow(guest.thread(), middle, y, radius, Role.DANGER)
                            : Mark.filled(guest.thread(), middle, y, radius));
            x += queue ? SLOT + 1 : SLOT;
        }
        return guests.isEmpty() ? x : x + 5;
    }

    /// {@return where the words end}
    private double words(Phase phase, double x, double y, double end) {
        boolean ghostWaits = phase.waiters().stream().anyMatch(Guest::ghost);
        String plain = phase.words();
        List<String> texts = List.of(plain, "");
        if (phase.orphaned()) {
            texts = List.of(plain + " by a thread that is not in this process", plain + ", owner not here", plain, "");
        } else if (ghostWaits) {
            texts = List.of(plain + ", not all of them in this process", plain, "");
        }
        String text = Measure.fitFirst(texts, Metrics.BYTES, end - 4 - x);
        brush.text(x, y, text, Metrics.BYTES, phase.orphaned() ? Role.DANGER : Role.TEXT);
        return text.isEmpty() ? x : x + Measure.width(text, Metrics.BYTES) + 8;
    }
}
