package forklore.stage.layout;

import forklore.engine.verdict.Endings;
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

    void paint() {
        if (plan.outputs().isEmpty()) {
            return;
        }
        brush.during(Range.ALWAYS);
        Band.panel(plan, brush, plan.outputs());
        for (Row row : plan.outputs()) {
            List<Written> output = plan.story().outlets().get(row.index()).written();
            for (int i = 0; i < output.size(); i++) {
                int to = i + 1 < output.size()
                        ? output.get(i + 1).step()
                        : plan.columns().count() + 1;
                cell(output.get(i), to, row.middle());
            }
            boolean standard = row.name().isEmpty();
            Band.label(brush, row, standard ? Icon.OUTPUT : Icon.SHEET, standard ? "standard output" : row.name());
        }
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
}
