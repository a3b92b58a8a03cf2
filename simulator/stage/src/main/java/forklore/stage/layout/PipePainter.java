package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.PipeStory;
import forklore.stage.story.PipeStory.Filling;
import forklore.stage.story.PipeStory.Transfer;
import java.util.List;

/// Draws the pipes between the processes: a cell for each item, and the ways of the items in and out.
final class PipePainter {

    private static final double CELL = 13;
    private static final double ARROW = 7;

    private final Plan plan;
    private final Brush brush;

    PipePainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint() {
        if (plan.pipes().isEmpty()) {
            return;
        }
        Band.panel(plan, brush, plan.pipes());
        for (Row row : plan.pipes()) {
            PipeStory pipe = plan.story().pipes().get(row.index());
            pipe.fillings().forEach(filling -> filling(filling, row.middle()));
            if (plan.detail() != Detail.BARS) {
                pipe.transfers().forEach(transfer -> end(transfer, row));
            }
            Band.label(brush, row, Icon.PIPE, row.name());
        }
    }

    private void filling(Filling filling, double y) {
        brush.during(new Range(filling.from(), filling.to()));
        double start = filling.from() == 0
                ? plan.columns().edge(0) + 2
                : plan.columns().middle(filling.from());
        double end = plan.endOf(filling.to());
        if (filling.items() == 0) {
            String text = filling.from() == 0 ? Measure.fitFirst(List.of("empty", ""), Metrics.NOTE, end - start) : "";
            double width = Measure.width(text, Metrics.NOTE);
            if (!text.isEmpty()) {
                brush.rect(start, y - 7, width + 8, 14, 0, Look.fill(Role.PANEL));
                brush.text(start + 4, y, text, Metrics.NOTE, Role.MUTED);
            }
            return;
        }
        double top = y - Metrics.BAR_HEIGHT / 2;
        Look tube = Look.fill(Role.NEUTRAL_SOFT).outlined(Role.NEUTRAL, 1);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_HEIGHT / 2, tube);
        cells(filling.items(), start + 7, end - 7, y);
    }

    private void cells(int items, double start, double end, double y) {
        if (start + items * (CELL + 2) > end) {
            String words = items + (items == 1 ? " item" : " items");
            String text = Measure.fitFirst(List.of(words, Integer.toString(items), ""), Metrics.BYTES, end - start);
            brush.text(start, y, text, Metrics.BYTES, Role.TEXT);
            return;
        }
        for (int i = 0; i < items; i++) {
            double x = start + i * (CELL + 2);
            brush.rect(x, y - CELL / 2, CELL, CELL, 2, Look.fill(Role.PANEL).outlined(Role.NEUTRAL, 1.2));
            brush.rect(x + 4, y - 2.5, 5, 5, 1, Look.fill(Role.TEXT));
        }
    }

    /// The arrow at the end of a way that goes in.
    private void end(Transfer transfer, Row row) {
        if (transfer.in()) {
            brush.since(transfer.step());
            double x = plan.columns().middle(transfer.step());
            boolean fromAbove = lane(transfer) < row.middle();
            double tip = fromAbove ? row.y() + 6 : row.y() + row.height() - 6;
            double far = fromAbove ? row.y() : row.y() + row.height();
            brush.line(x, far, x, fromAbove ? tip - ARROW : tip + ARROW, look(transfer));
            brush.arrowHead(x, tip, 0, fromAbove ? ARROW : -ARROW, Role.ofThread(transfer.thread()));
        }
    }

    /// The ways where they are in no box; they go behind the boxes that are between.
    void waysOutside() {
        if (plan.detail() == Detail.BARS) {
            return;
        }
        for (Row row : plan.pipes()) {
            for (Transfer transfer : plan.story().pipes().get(row.index()).transfers()) {
                double x = plan.columns().middle(transfer.step());
                double lane = lane(transfer);
                brush.since(transfer.step());
                double edge = lane < row.middle() ? row.y() : row.y() + row.height();
                brush.line(x, lane, x, edge, look(transfer));
            }
        }
    }

    /// The ways within the box of who puts in or takes out.
    void waysWithin(BoxPlan box) {
        if (plan.detail() == Detail.BARS) {
            return;
        }
        for (Row row : plan.pipes()) {
            for (Transfer transfer : plan.story().pipes().get(row.index()).transfers()) {
                if (transfer.process() == box.process().index()) {
                    within(box, row, transfer);
                }
            }
        }
    }

    private void within(BoxPlan box, Row row, Transfer transfer) {
        double x = plan.columns().middle(transfer.step());
        double lane = lane(transfer);
        boolean down = lane < row.middle();
        double step = lane + (down ? 1 : -1) * Metrics.STEP_HEIGHT / 2;
        brush.since(transfer.step());
        if (transfer.in()) {
            brush.line(x, step, x, down ? box.bottom() : box.box().y(), look(transfer));
        } else {
            double tip = step + (down ? 1 : -1);
            double back = down ? ARROW : -ARROW;
            brush.line(x, down ? box.bottom() : box.box().y(), x, tip + back, look(transfer));
            brush.arrowHead(x, tip, 0, -back, Role.ofThread(transfer.thread()));
        }
    }

    private static Look look(Transfer transfer) {
        return Look.stroke(Role.ofThread(transfer.thread()), 1.4);
    }

    private double lane(Transfer transfer) {
        return plan.box(transfer.process()).lane(transfer.thread()).middle();
    }
}
