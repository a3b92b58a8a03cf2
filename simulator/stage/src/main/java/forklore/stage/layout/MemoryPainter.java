package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Filled;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.LockStory;
import forklore.stage.story.ProcessStory.Value;
import forklore.stage.story.ProcessStory.VariableStory;
import forklore.stage.story.StepWords;
import java.util.List;

/// Draws the memory of one process: locks, variables and the buffer over time.
final class MemoryPainter {

    private static final double COPY_ICON = 11;

    private final Plan plan;
    private final Brush brush;
    private final LockPainter locks;

    MemoryPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
        this.locks = new LockPainter(plan, brush);
    }

    void paint(BoxPlan box, Cast cast) {
        ProcessStory process = box.process();
        for (Row row : box.rows()) {
            if (row.kind() == Kind.LOCK || row.kind() == Kind.BUFFER || row.kind() == Kind.VARIABLE) {
                brush.since(process.since());
                locks.free(process, row);
            }
        }
        for (LockStory lock : process.locks()) {
            Row row = box.row(Kind.LOCK, lock.index()).orElseThrow();
            for (Hold hold : lock.holds()) {
                locks.hold(process, hold, row.middle(), cast.orphans());
            }
        }
        for (VariableStory variable : process.variables()) {
            Row row = box.row(Kind.VARIABLE, variable.index()).orElseThrow();
            for (Value value : variable.values()) {
                cell(
                        process,
                        new Cell(value.from(), value.to(), List.of(Integer.toString(value.value())), value.copied()),
                        row.middle());
            }
        }
        for (Filled filled : process.buffer()) {
            String bytes = StepWords.quoted(filled.text());
            List<String> texts = List.of(bytes + (filled.copied() ? " copied" : " not written"), bytes);
            Row row = box.row(Kind.BUFFER, 0).orElseThrow();
            cell(process, new Cell(filled.from(), filled.to(), texts, filled.copied()), row.middle());
        }
        if (process.end().kind() == EndKind.REPLACED) {
            wiped(box);
        }
    }

    /// One stretch of a row without an owner.
    private record Cell(int from, int to, List<String> texts, boolean copied) {}

    private void cell(ProcessStory process, Cell cell, double y) {
        brush.during(new Range(cell.from(), cell.to()));
        double start = plan.startOf(process, cell.from());
        double end = plan.endOf(cell.to());
        if (end - start < 1) {
            return;
        }
        double top = y - Metrics.BAR_HEIGHT / 2;
        Look look = Look.fill(Role.NEUTRAL_SOFT).outlined(Role.NEUTRAL, 1);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
        double x = start + 8;
        if (cell.copied() && end - start >= 22) {
            brush.icon(Icon.COPY, start + 12, y, COPY_ICON, Role.MUTED, Role.NEUTRAL_SOFT);
            x = start + 23;
        }
        double room = end - 4 - x;
        String text = Measure.fitFirst(cell.texts(), Metrics.BYTES, room);
        brush.text(x, y, text, Metrics.BYTES, Role.TEXT);
    }

    private void wiped(BoxPlan box) {
        brush.since(box.process().end().step());
        double x = plan.columns().edge(box.process().end().step()) + 12;
        box.rows().stream()
                .filter(row -> row.kind() != Kind.THREAD && row.kind() != Kind.GHOST)
                .findFirst()
                .ifPresent(row -> {
                    String note = Measure.fit(
                            "memory wiped: no lock and no buffer of the old program is left",
                            Metrics.NOTE,
                            box.right() - 10 - x);
                    brush.text(x, row.middle(), note, Metrics.NOTE, Role.MUTED);
                });
    }
}
