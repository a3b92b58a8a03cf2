package forklore.stage.layout;

import forklore.engine.verdict.Endings;
import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ObjectStory;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Fate;
import forklore.stage.story.ProcessStory.Filled;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.LockStory;
import forklore.stage.story.ProcessStory.Value;
import forklore.stage.story.ProcessStory.VariableStory;
import java.util.List;

/// Draws the memory of one process: locks, variables and the buffer over time.
final class MemoryPainter {

    private static final double COPY_ICON = 11;
    private static final List<String> WIPED = List.of(
            "memory wiped: nothing of the old program is left", "memory wiped: nothing is left", "memory wiped", "");

    private final Plan plan;
    private final Brush brush;
    private final LockPainter locks;
    private final ObjectPainter objects;

    MemoryPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
        this.locks = new LockPainter(plan, brush);
        this.objects = new ObjectPainter(plan, brush);
    }

    void paint(BoxPlan box, Cast cast) {
        ProcessStory process = box.process();
        for (Row row : box.rows()) {
            if (row.kind() != Kind.THREAD && row.kind() != Kind.GHOST) {
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
                        new Cell(value.from(), value.to(), List.of(value.value(), ""), value.copied()),
                        row.middle());
            }
        }
        for (ObjectStory object : process.objects()) {
            Row row = box.row(Kind.OBJECT, object.index()).orElseThrow();
            object.phases().forEach(phase -> objects.phase(process, object, phase, row.middle()));
        }
        for (ProcessStory.StreamStory stream : process.streams()) {
            Row row = box.row(Kind.BUFFER, 1 + stream.index()).orElseThrow();
            stream.fills().forEach(filled -> buffer(box, row, stream.fills(), filled));
        }
        box.row(Kind.BUFFER, 0)
                .ifPresent(row -> process.buffer().forEach(filled -> buffer(box, row, process.buffer(), filled)));
        if (process.end().kind() == EndKind.REPLACED) {
            wiped(box);
        }
    }

    /// What became of the last bytes is said behind their cell; there is room.
    private void buffer(BoxPlan box, Row row, List<Filled> all, Filled filled) {
        ProcessStory process = box.process();
        double y = row.middle();
        String bytes = Endings.quote(filled.text());
        String state = filled.copied() ? " copied" : " not written";
        Cell cell = new Cell(filled.from(), filled.to(), List.of(bytes + state, bytes, ""), filled.copied());
        String said = cell(process, cell, y);
        boolean last = filled.equals(all.getLast()) && filled.fate() != Fate.KEPT;
        if (last && process.end().kind() != EndKind.REPLACED) {
            brush.since(filled.to());
            double x = plan.endOf(filled.to()) + 8;
            String fate = filled.fate() == Fate.WRITTEN ? "written" : "lost";
            List<String> texts = said.isEmpty()
                    ? List.of(bytes + (filled.copied() ? " copied, then " : " ") + fate, bytes + " " + fate, fate)
                    : List.of(fate);
            Role role = filled.fate() == Fate.LOST ? Role.MUTED : Role.TEXT;
            String text = Measure.fitFirst(texts, Metrics.BYTES, box.right() - 8 - x);
            double width = Measure.width(text, Metrics.BYTES);
            brush.rect(x - 4, y - 7, width + 8, 14, 0, Look.fill(Role.PANEL));
            brush.text(x, y, text, Metrics.BYTES, role);
        }
    }

    /// One stretch of a row without an owner.
    private record Cell(int from, int to, List<String> texts, boolean copied) {}

    /// {@return what was written into the cell}
    private String cell(ProcessStory process, Cell cell, double y) {
        brush.during(new Range(cell.from(), cell.to()));
        double start = plan.startOf(process, cell.from());
        double end = plan.endOf(cell.to());
        if (end - start < 1) {
            return "";
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
        return text;
    }

    private void wiped(BoxPlan box) {
        brush.since(box.process().end().step());
        double x = plan.columns().edge(box.process().end().step()) + 12;
        box.rows().stream()
                .filter(row -> row.kind() != Kind.THREAD && row.kind() != Kind.GHOST)
                .findFirst()
                .ifPresent(row -> {
                    String note = Measure.fitFirst(WIPED, Metrics.NOTE, plan.noteEnd(box) - x);
                    brush.text(x, row.middle(), note, Metrics.NOTE, Role.MUTED);
                });
    }
}
