package forklore.stage.layout;

import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Mark;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.Holder;
import java.util.List;

/// Draws who holds a mutex: a bar in the owner's colour, or an orphan.
final class LockPainter {

    private static final double COPY_ICON = 11;
    private static final String NOTE = "locked, and its owner is not in this process";
    private static final List<String> NOTES = List.of(
            NOTE, "locked, its owner is not in this process", "its owner is not in this process", "owner not here");

    private final Plan plan;
    private final Brush brush;

    LockPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    /// The dotted line of a row in which nothing is.
    void free(ProcessStory process, Row row) {
        double start = plan.columns().edge(process.since()) + 2;
        double end = process.end().kind() == EndKind.GOES_ON || process.end().kind() == EndKind.HANGS
                ? plan.columns().finish()
                : plan.endOf(process.end().step());
        Look look = Look.stroke(Role.LINE, 1.4).dashed(3, 3).faded(0.7);
        brush.line(start, row.middle(), end, row.middle(), look);
    }

    void hold(ProcessStory process, Hold hold, double y, double orphaned) {
        brush.during(new Range(hold.from(), hold.to()));
        double start = plan.startOf(process, hold.from());
        double end = plan.endOf(hold.to());
        switch (hold.holder()) {
            case Holder.Here _ -> held(hold, start, end, y);
            case Holder.Elsewhere other -> elsewhere(hold, other.process(), start, end, y);
            case Holder.Dead _ -> dead(start, end, y);
            case Holder.Ghost _ -> ghosts(hold, start, end, y, orphaned);
        }
    }

    private void ghosts(Hold hold, double start, double end, double y, double orphaned) {
        if (orphaned < 1) {
            brush.faded(1 - orphaned);
            held(hold, start, end, y);
        }
        if (orphaned > 0) {
            brush.faded(orphaned);
            orphan(hold, start, end, y, orphaned);
        }
        brush.faded(1);
    }

    /// A mutex that processes share, held by a thread of another one: as there, but broken at the edge.
    private void elsewhere(Hold hold, String process, double start, double end, double y) {
        Role role = Role.ofThread(hold.thread());
        double top = y - Metrics.BAR_HEIGHT / 2;
        Look look = Look.stroke(role, 1.2).dashed(4, 3);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
        double x = start + 10;
        if (end - x >= 2 * Metrics.SMALL_MARK + 4) {
            brush.add(Mark.filled(hold.thread(), x + Metrics.SMALL_MARK, y, Metrics.SMALL_MARK));
            x += 2 * Metrics.SMALL_MARK + 7;
            List<String> words =
                    List.of(hold.owner() + ", in the process " + process, hold.owner() + ", " + process, hold.owner());
            String text = Measure.fitFirst(words, Metrics.BAR_TEXT, end - 4 - x);
            brush.text(x, y, text, Metrics.BAR_TEXT, Role.MUTED);
        }
    }

    /// A robust mutex whose owner ended: whoever locks it next is told.
    private void dead(double start, double end, double y) {
        double top = y - Metrics.BAR_HEIGHT / 2;
        Look look = Look.fill(Role.WARN_SOFT).outlined(Role.WARN, 1.2);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
        List<String> words =
                List.of("its owner has ended: the next one is told", "its owner has ended", "owner ended", "");
        brush.text(start + 8, y, Measure.fitFirst(words, Metrics.SMALL, end - start - 12), Metrics.SMALL, Role.WARN);
    }

    private void held(Hold hold, double start, double end, double y) {
        Role role = Role.ofThread(hold.thread());
        Role soft = Role.softOfThread(hold.thread());
        double top = y - Metrics.BAR_HEIGHT / 2;
        double width = end - start;
        brush.rect(
                start,
                top,
                width,
                Metrics.BAR_HEIGHT,
                Metrics.BAR_RADIUS,
                Look.fill(soft).outlined(role, 1.2));
        brush.rect(start, top, Math.min(Metrics.EDGE, width), Metrics.BAR_HEIGHT, 1.5, Look.fill(role));
        double x = start + 10;
        if (hold.copied() && width >= 34) {
            brush.icon(Icon.COPY, x + 4, y, COPY_ICON, role, soft);
            x += 17;
        }
        if (end - x >= 2 * Metrics.SMALL_MARK + 4) {
            brush.add(Mark.filled(hold.thread(), x + Metrics.SMALL_MARK, y, Metrics.SMALL_MARK));
            x += 2 * Metrics.SMALL_MARK + 7;
            brush.text(x, y, Measure.fit(hold.owner(), Metrics.BAR_TEXT, end - 4 - x), Metrics.BAR_TEXT, Role.TEXT);
        }
    }

    private void orphan(Hold hold, double start, double end, double y, double grown) {
        double top = y - Metrics.BAR_HEIGHT / 2;
        double width = end - start;
        Look edge = Look.fill(Role.DANGER_SOFT).outlined(Role.DANGER, 1.6);
        brush.rect(start, top, width, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, edge);
        double x = start + 8;
        if (width >= 22) {
            brush.icon(Icon.LOCK, x + 5, y - 0.5, 13, Role.DANGER, Role.DANGER_SOFT);
            x += 17;
        }
        if (end - x >= 2 * Metrics.SMALL_MARK + 4) {
            brush.add(Mark.hollow(hold.thread(), x + Metrics.SMALL_MARK, y, Metrics.SMALL_MARK, Role.DANGER));
            x += 2 * Metrics.SMALL_MARK + 6;
            x = struck(x, y, Measure.fit(hold.owner(), Metrics.BAR_TEXT, end - 6 - x));
            x = note(x + 12, y, end);
        }
        double hatchEnd = x + (end - 1 - x) * grown;
        if (hatchEnd > x) {
            brush.add(new Primitive.Hatch(
                    x,
                    top + 1,
                    hatchEnd - x,
                    Metrics.BAR_HEIGHT - 2,
                    Metrics.HATCH_SPACING,
                    Look.stroke(Role.DANGER, 1).faded(0.5)));
        }
    }

    /// The owner's name, struck through. The stroke is a line: not every renderer knows struck text.
    private double struck(double x, double y, String name) {
        double width = Measure.width(name, Metrics.BAR_TEXT);
        brush.text(x, y, name, Metrics.BAR_TEXT, Role.DANGER);
        if (width > 0) {
            brush.line(x - 1, y + 0.5, x + width + 1, y + 0.5, Look.stroke(Role.DANGER, 1.2));
        }
        return x + width;
    }

    private double note(double x, double y, double end) {
        for (String note : NOTES) {
            double width = Measure.width(note, Metrics.SMALL);
            if (x + width + 6 <= end) {
                brush.text(x, y, note, Metrics.SMALL, Role.DANGER);
                return x + width + 10;
            }
        }
        return x - 6;
    }
}
