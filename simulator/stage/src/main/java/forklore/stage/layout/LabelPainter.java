package forklore.stage.layout;

import forklore.engine.model.ObjectKind;
import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Font;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Mark;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.Titles;
import java.util.List;

/// Writes the labels at the left of a box. They stay at the left edge while time scrolls, over a cover of their own.
final class LabelPainter {

    private static final double ICON = 13;

    private final Plan plan;
    private final Brush brush;

    LabelPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    void paint(BoxPlan box, Cast cast) {
        brush.since(box.process().since());
        Box b = box.box();
        cover(box);
        brush.pinnedAt(b.x());
        header(box, cast);
        brush.since(box.process().since());
        for (Row row : box.rows()) {
            switch (row.kind()) {
                case THREAD, GHOST -> thread(box, row, cast.ghosts());
                case GHOSTS -> ghosts(box, row);
                case LOCK -> memory(b.x(), row, row.name(), Icon.LOCK);
                case VARIABLE -> memory(b.x(), row, row.name(), Icon.VARIABLE);
                case OBJECT -> memory(b.x(), row, row.name(), icon(box.process(), row));
                case BUFFER -> memory(b.x(), row, row.index() == 0 ? "stdout buffer" : row.name(), Icon.BUFFER);
                case PIPE, OUTPUT -> throw new IllegalArgumentException(row.kind() + " is in no box");
            }
        }
        box.divider().ifPresent(divider -> caption(box, divider));
    }

    /// What hides the scrolled run under the labels; drawn only when something is scrolled.
    private void cover(BoxPlan box) {
        Box b = box.box();
        double x = b.x() + 1;
        double width = Metrics.GUTTER - 4;
        brush.rect(
                x, b.y() + 1, width, Metrics.HEADER, 0, Look.fill(Role.HEADER).covering(b.x()));
        double top = b.y() + 1 + Metrics.HEADER;
        double height = b.height() - Metrics.HEADER - 2;
        brush.rect(x, top, width, height, 0, Look.fill(Role.PANEL).covering(b.x()));
        brush.line(
                x + width,
                top,
                x + width,
                top + height,
                Look.stroke(Role.LINE, 1).covering(b.x()));
    }

    private void header(BoxPlan box, Cast cast) {
        Box b = box.box();
        ProcessStory process = box.process();
        double y = b.y() + Metrics.HEADER / 2 + 0.5;
        List<String> titles = List.of(Titles.of(process.parent(), process.name()), "Child: " + process.name());
        String title = Measure.fitFirst(titles, Metrics.TITLE, Metrics.GUTTER - 18);
        brush.text(b.x() + 12, y, title, Metrics.TITLE, Role.TEXT);
        double x = process.parent() < 0
                ? b.x() + 12 + Measure.width(title, Metrics.TITLE) + 18
                : b.x() + Metrics.GUTTER + 19;
        String count = Measure.fit(count(process, cast.ghosts()), Metrics.SMALL, box.right() - 10 - x);
        brush.text(x, y, count, Metrics.SMALL, Role.MUTED);
        PanelPainter.newTitle(plan, brush, box, x + Measure.width(count, Metrics.SMALL) + 18);
    }

    /// `pid 4243, 1 thread, 2 not copied`. The number is said only of a real process.
    private String count(ProcessStory process, double gone) {
        int ghosts = gone < 1 ? 0 : process.ghostCount();
        int hidden = plan.options().lens().hidden(process.index());
        int threads = process.threadCount() + process.ghostCount() - ghosts + hidden;
        StringBuilder text = new StringBuilder();
        List<Long> pids = plan.options().pids();
        if (process.index() < pids.size()) {
            long pid = pids.get(process.index());
            text.append("pid ").append(pid).append(" \u00b7 ");
        }
        if (process.threads().isEmpty() && hidden == 0) {
            return text.append("nothing was copied").toString();
        }
        text.append(threads).append(threads == 1 ? " thread" : " threads");
        if (ghosts > 0) {
            text.append(", ").append(ghosts).append(" not copied");
        }
        if (hidden > 0) {
            text.append(", ").append(hidden).append(" hidden");
        }
        return text.toString();
    }

    private void thread(BoxPlan box, Row row, double gone) {
        ThreadStory thread = box.process().threads().stream()
                .filter(each -> each.index() == row.index())
                .findFirst()
                .orElseThrow();
        double x = box.box().x();
        double y = row.middle();
        double room = Metrics.GUTTER - Metrics.LABEL_X - 8;
        String name = Measure.fit(thread.name(), Metrics.NAME, room);
        double width = Measure.width(name, Metrics.NAME);
        double left = x + Metrics.LABEL_X;
        boolean ghost = row.kind() == Kind.GHOST;
        if (!ghost || gone < 1) {
            brush.faded(ghost ? 1 - gone : 1);
            brush.add(Mark.filled(row.index(), x + Metrics.LABEL_MARK_X, y, Metrics.MARK));
            brush.text(left, y, name, Metrics.NAME, Role.TEXT);
        }
        if (ghost) {
            brush.faded(gone);
            brush.add(Mark.hollow(row.index(), x + Metrics.LABEL_MARK_X, y, Metrics.MARK, Role.GHOST));
            brush.text(left, y, name, Metrics.NAME, Role.GHOST);
            brush.line(left - 1, y + 0.5, left + width * gone + 1, y + 0.5, Look.stroke(Role.GHOST, 1.2));
        }
        brush.faded(1);
        if (thread.caller()) {
            Font font = Metrics.SMALL;
            brush.text(left + width + 7, y, Measure.fit("the caller", font, room - width - 7), font, Role.MUTED);
        }
    }

    /// The label of many threads at once; each of them is named beside it.
    private void ghosts(BoxPlan box, Row row) {
        double x = box.box().x();
        int count = Plan.crowd(box.process(), plan.options()).size();
        brush.add(Mark.hollow(0, x + Metrics.LABEL_MARK_X, row.middle(), Metrics.MARK, Role.GHOST));
        brush.text(x + Metrics.LABEL_X, row.middle(), count + " threads", Metrics.NAME, Role.GHOST);
        double width = Measure.width(count + " threads", Metrics.NAME);
        double left = x + Metrics.LABEL_X;
        brush.line(left - 1, row.middle() + 0.5, left + width + 1, row.middle() + 0.5, Look.stroke(Role.GHOST, 1.2));
    }

    private void memory(double x, Row row, String name, Icon icon) {
        brush.icon(icon, x + Metrics.LABEL_MARK_X, row.middle() - 0.5, ICON, Role.MUTED, Role.PANEL);
        String label = Measure.fit(name, Metrics.MONO_NAME, Metrics.GUTTER - Metrics.LABEL_X - 8);
        brush.text(x + Metrics.LABEL_X, row.middle(), label, Metrics.MONO_NAME, Role.TEXT);
    }

    private static Icon icon(ProcessStory process, Row row) {
        ObjectKind kind = process.objects().stream()
                .filter(each -> each.index() == row.index())
                .findFirst()
                .orElseThrow()
                .kind();
        return switch (kind) {
            case MUTEX, RWLOCK -> Icon.LOCK;
            case CONDITION, SEMAPHORE -> Icon.QUEUE;
            case BARRIER -> Icon.BARRIER;
            case ONCE -> Icon.CHECK;
            case PIPE -> Icon.PIPE;
            case FILE -> Icon.SHEET;
            case STREAM -> Icon.BUFFER;
        };
    }

    private void caption(BoxPlan box, double divider) {
        double x = box.box().x() + 12;
        double y = divider + 10.5;
        brush.text(x, y, "MEMORY", Metrics.CAPS, Role.MUTED);
        if (box.process().since() > 0) {
            double after = x + Measure.width("MEMORY", Metrics.CAPS) + 10;
            brush.text(after, y, "copied at the fork", Metrics.CAPS.leaning(), Role.MUTED);
        }
    }
}
