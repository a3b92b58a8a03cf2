package forklore.stage.layout;

import forklore.engine.verdict.Endings;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.Storyboard.Written;
import java.util.List;

/// Draws what was written to standard output, below all processes. Bytes that are written a second time are marked.
final class OutputPainter {

    private final Plan plan;
    private final Brush brush;

    OutputPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint(Row row) {
        double left = Metrics.BOX_LEFT;
        brush.during(Range.ALWAYS);
        Look box = Look.fill(Role.PANEL).outlined(Role.LINE, 1);
        double width = plan.width() - Metrics.RIGHT_MARGIN - left - 1;
        brush.rect(left + 0.5, row.y() + 0.5, width, row.height() - 1, Metrics.BOX_RADIUS, box);
        Columns columns = plan.columns();
        Look empty = Look.stroke(Role.LINE, 1.4).dashed(3, 3).faded(0.7);
        brush.line(columns.edge(0) + 2, row.middle(), plan.columns().finish(), row.middle(), empty);
        List<Written> output = plan.story().output();
        for (int i = 0; i < output.size(); i++) {
            int to = i + 1 < output.size() ? output.get(i + 1).step() : columns.count() + 1;
            cell(output.get(i), to, row.middle());
        }
        label(left, row);
    }

    private void cell(Written written, int to, double y) {
        brush.during(new Range(written.step(), to));
        double start = plan.columns().middle(written.step());
        double end = plan.endOf(to);
        double top = y - Metrics.BAR_HEIGHT / 2;
        Role role = written.again() ? Role.WARN : Role.NEUTRAL;
        Role soft = written.again() ? Role.WARN_SOFT : Role.NEUTRAL_SOFT;
        Look look = Look.fill(soft).outlined(role, written.again() ? 1.4 : 1);
        brush.rect(start, top, end - start, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
        double x = start + 8;
        if (written.again() && end - start >= 24) {
            brush.icon(Icon.COPY, start + 13, y, 11, Role.WARN, soft);
            x = start + 24;
        }
        String whole = Endings.quote(written.whole());
        double room = end - 6 - x;
        String bytes = Measure.fit(whole, Metrics.BYTES, room);
        brush.text(x, y, bytes, Metrics.BYTES, Role.TEXT);
        if (written.again()) {
            double after = x + Measure.width(bytes, Metrics.BYTES) + 8;
            for (String note : List.of(
                    "again: " + Endings.quote(written.text()) + " was written before", "written again", "again")) {
                if (after + Measure.width(note, Metrics.SMALL) + 4 <= end) {
                    brush.text(after, y, note, Metrics.SMALL, Role.WARN);
                    return;
                }
            }
        }
    }

    private void label(double left, Row row) {
        brush.during(Range.ALWAYS);
        double y = row.middle();
        brush.rect(
                left + 1,
                row.y() + 1,
                Metrics.GUTTER - 4,
                row.height() - 2,
                0,
                Look.fill(Role.PANEL).covering(left));
        brush.pinnedAt(left);
        brush.icon(Icon.OUTPUT, left + Metrics.LABEL_MARK_X, y, 13, Role.MUTED, Role.PANEL);
        brush.text(left + Metrics.LABEL_X, y, "standard output", Metrics.NAME, Role.TEXT);
    }
}
