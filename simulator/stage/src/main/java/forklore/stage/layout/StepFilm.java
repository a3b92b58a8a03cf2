package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One moment of a step that is no fork: time moves on by one column, and what begins with the step
/// grows.
final class StepFilm {

    private final Storyboard story;
    private final DisplayList picture;
    private final int step;
    private final double part;
    private final LayoutOptions options;

    StepFilm(Storyboard story, DisplayList picture, int step, double moment, LayoutOptions options) {
        this.story = story;
        this.picture = picture;
        this.step = step;
        this.part = moment * moment * (3 - 2 * moment);
        this.options = options;
    }

    List<Primitive> seen() {
        if (part >= 1 || step == 0) {
            List<Primitive> done = new ArrayList<>(picture.primitives());
            done.addAll(Overlay.at(picture, step));
            return done;
        }
        List<Primitive> seen = new ArrayList<>();
        for (Primitive primitive : picture.primitives()) {
            boolean begins = primitive.look().range().from() == step
                    && primitive.look().pin().isEmpty();
            seen.add(begins && !ofTheStep(primitive) ? begun(primitive) : primitive);
        }
        seen.addAll(besides());
        seen.addAll(Overlay.between(picture, step, part));
        return seen;
    }

    /// The box of the step itself, and what is written in it, is there from the beginning.
    private boolean ofTheStep(Primitive primitive) {
        Place place = picture.places().get(step - 1);
        return switch (primitive) {
            case Primitive.Rect rect -> rect.height() >= place.height();
            case Primitive.Text text -> within(place, text.x(), text.y());
            case Primitive.PathShape path ->
                path.segments().getFirst() instanceof Segment.MoveTo(double x, double y) && within(place, x, y);
            case Primitive.Line _, Primitive.Hatch _ -> false;
        };
    }

    private static boolean within(Place place, double x, double y) {
        return x >= place.x()
                && x <= place.x() + place.width()
                && y >= place.y() - 2
                && y <= place.y() + place.height() + 6;
    }

    /// Bars and hatches grow from their start, arrows from who wants something; everything else
    /// appears.
    private Primitive begun(Primitive primitive) {
        return switch (primitive) {
            case Primitive.Rect rect ->
                new Primitive.Rect(rect.x(), rect.y(), rect.width() * part, rect.height(), rect.radius(), rect.look());
            case Primitive.Hatch hatch ->
                new Primitive.Hatch(
                        hatch.x(), hatch.y(), hatch.width() * part, hatch.height(), hatch.spacing(), hatch.look());
            case Primitive.Line line ->
                new Primitive.Line(
                        line.x1(),
                        line.y1(),
                        line.x1() + (line.x2() - line.x1()) * part,
                        line.y1() + (line.y2() - line.y1()) * part,
                        line.look());
            case Primitive.Text _, Primitive.PathShape _ ->
                primitive.withLook(primitive.look().faded(part));
        };
    }

    private List<Primitive> besides() {
        Brush brush = new Brush();
        Plan plan = Layout.plan(story, picture.columns().width(), options);
        for (BoxPlan box : plan.boxes()) {
            for (ProcessStory.LockStory lock : box.process().locks()) {
                box.row(Kind.LOCK, lock.index()).ifPresent(row -> released(plan, brush, lock, row));
            }
            for (ThreadStory thread : box.process().threads()) {
                thread.sections().forEach(section -> bracket(plan, brush, box, thread, section));
            }
            ProcessStory.End end = box.process().end();
            if (end.kind() == EndKind.REPLACED && end.step() == step) {
                wiped(plan, brush, box);
            }
        }
        return brush.done();
    }

    /// The right edge of a bar closes when its lock is given back.
    private void released(Plan plan, Brush brush, ProcessStory.LockStory lock, Row row) {
        for (ProcessStory.Hold hold : lock.holds()) {
            if (hold.to() == step && hold.thread() >= 0) {
                double x = plan.endOf(step) - 1;
                double half = Metrics.BAR_HEIGHT / 2 * part;
                Look look = Look.stroke(Role.ofThread(hold.thread()), 3).faded(1 - part);
                brush.line(x, row.middle() - half, x, row.middle() + half, look);
            }
        }
    }

    /// The bracket of an at-fork handler lights up once at each of its steps.
    private void bracket(Plan plan, Brush brush, BoxPlan box, ThreadStory thread, Section section) {
        boolean now = section.turns().stream().anyMatch(turn -> turn.step() == step);
        if (now && plan.detail() != Detail.BARS) {
            double y = box.lane(thread.index()).middle() - SectionPainter.ABOVE;
            double start = plan.columns().edge(section.from() - 1) + Metrics.STEP_INSET + 1;
            double end = plan.columns().edge(step) - Metrics.STEP_INSET - 1;
            Look look = Look.stroke(Role.ACCENT, 3).faded(4 * part * (1 - part));
            brush.line(start, y, start + (end - start) * part, y, look);
        }
    }

    /// The rows of memory go on for a moment, and are wiped from the left to the right.
    private void wiped(Plan plan, Brush brush, BoxPlan box) {
        double start = plan.columns().middle(step);
        double finish = Math.min(plan.columns().finish(), box.right() - 8);
        double x = start + (finish - start) * part;
        for (Row row : box.rows()) {
            if (row.kind() == Kind.THREAD || row.kind() == Kind.GHOST || row.kind() == Kind.GHOSTS) {
                continue;
            }
            OptionalInt owner = owner(box.process(), row);
            boolean free = row.kind() == Kind.LOCK && owner.isEmpty();
            if (!free && finish > x) {
                Role edge = owner.isPresent() ? Role.ofThread(owner.getAsInt()) : Role.NEUTRAL;
                Role soft = owner.isPresent() ? Role.softOfThread(owner.getAsInt()) : Role.NEUTRAL_SOFT;
                Look look = Look.fill(soft).outlined(edge, 1);
                double top = row.middle() - Metrics.BAR_HEIGHT / 2;
                brush.rect(x, top, finish - x, Metrics.BAR_HEIGHT, Metrics.BAR_RADIUS, look);
            }
        }
        double top = box.box().y() + Metrics.HEADER;
        brush.line(x, top, x, box.bottom() - 1, Look.stroke(Role.ACCENT, 2).faded(1 - part));
    }

    private OptionalInt owner(ProcessStory process, Row row) {
        if (row.kind() != Kind.LOCK) {
            return OptionalInt.empty();
        }
        return process.locks().stream()
                .filter(lock -> lock.index() == row.index())
                .flatMap(lock -> lock.holds().stream())
                .filter(hold -> hold.to() == step && hold.thread() >= 0)
                .mapToInt(ProcessStory.Hold::thread)
                .findFirst();
    }
}
