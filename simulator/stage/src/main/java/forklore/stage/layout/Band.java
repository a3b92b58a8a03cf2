package forklore.stage.layout;

import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import java.util.List;

/// Draws the box around rows that belong to no process, and their labels.
final class Band {

    private Band() {}

    static void panel(Plan plan, Brush brush, List<Row> rows) {
        brush.during(Range.ALWAYS);
        double left = Metrics.BOX_LEFT;
        double top = rows.getFirst().y();
        double bottom = rows.getLast().y() + rows.getLast().height();
        double width = plan.width() - Metrics.RIGHT_MARGIN - left - 1;
        Look look = Look.fill(Role.PANEL).outlined(Role.LINE, 1);
        brush.rect(left + 0.5, top + 0.5, width, bottom - top - 1, Metrics.BOX_RADIUS, look);
        Look empty = Look.stroke(Role.LINE, 1.4).dashed(3, 3).faded(0.7);
        for (Row row : rows) {
            brush.line(plan.columns().edge(0) + 2, row.middle(), plan.columns().finish(), row.middle(), empty);
        }
    }

    /// The name of a row, held at the left edge.
    static void label(Brush brush, Row row, Icon icon, String name) {
        brush.during(Range.ALWAYS);
        double left = Metrics.BOX_LEFT;
        double y = row.middle();
        Look cover = Look.fill(Role.PANEL).covering(left);
        brush.rect(left + 1, row.y() + 1, Metrics.GUTTER - 4, row.height() - 2, 0, cover);
        brush.pinnedAt(left);
        brush.icon(icon, left + Metrics.LABEL_MARK_X, y, 13, Role.MUTED, Role.PANEL);
        String label = Measure.fit(name, Metrics.NAME, Metrics.GUTTER - Metrics.LABEL_X - 8);
        brush.text(left + Metrics.LABEL_X, y, label, Metrics.NAME, Role.TEXT);
        brush.unpinned();
    }
}
