package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Primitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws a plan, box by box, each in layers: panel, ways of the forks, what happens, labels.
final class Scene {

    private final Plan plan;

    Scene(Plan plan) {
        this.plan = plan;
    }

    DisplayList list() {
        List<Box> boxes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Brush raised = new Brush();
        for (BoxPlan box : plan.boxes()) {
            boxes.add(box.box());
            rows.addAll(box.rows());
            new EndPainter(plan, raised).paint(box);
        }
        for (int step = 1; step <= plan.story().steps(); step++) {
            places.add(StepPainter.place(plan, step, plan.lane(step)));
        }
        rows.addAll(plan.pipes());
        rows.addAll(plan.outputs());
        rows.sort(Comparator.comparingDouble(Row::y));
        return new DisplayList(
                plan.width(), plan.height(), plan.columns(), boxes, rows, places, primitives(), raised.done());
    }

    List<Primitive> primitives() {
        return primitives(-1, Cast.DONE, false);
    }

    /// The picture while one process is being made.
    ///
    /// @param made the index of that process, or -1 for none
    /// @param cast how far it has come
    /// @param leftOut whether its box is left out
    List<Primitive> primitives(int made, Cast cast, boolean leftOut) {
        Brush brush = new Brush();
        new AxisPainter(plan, brush).paint();
        new PipePainter(plan, brush).waysOutside();
        List<Primitive> all = new ArrayList<>(brush.done());
        for (BoxPlan box : plan.boxes()) {
            boolean making = box.process().index() == made;
            all.addAll(box(box, making ? cast : Cast.DONE, !(making && leftOut)));
            if (box.process().index() == 0) {
                Brush between = new Brush();
                new PipePainter(plan, between).paint();
                all.addAll(between.done());
            }
        }
        Brush over = new Brush();
        new SignalPainter(plan, over).arrows();
        new OrderPainter(plan, over).paint();
        all.addAll(over.done());
        Brush below = new Brush();
        new OutputPainter(plan, below).paint();
        all.addAll(below.done());
        return all;
    }

    /// One box, with the ways out of it, so that a way goes behind the boxes between it and its end.
    private List<Primitive> box(BoxPlan box, Cast cast, boolean seen) {
        Brush brush = new Brush();
        ForkPainter forks = new ForkPainter(plan, brush);
        boolean child = box.process().since() > 0;
        List<BoxPlan> children = plan.boxes().stream()
                .filter(each -> each.process().parent() == box.process().index())
                .toList();
        if (seen) {
            new PanelPainter(plan, brush).panel(box);
        }
        children.forEach(forks::wayAbove);
        children.forEach(forks::momentAbove);
        if (seen) {
            content(brush, box, cast);
        }
        if (child) {
            forks.wayWithin(box);
            forks.momentWithin(box);
        }
        List<Primitive> all = new ArrayList<>(brush.done());
        if (seen) {
            all.addAll(labels(box, cast));
        }
        return all;
    }

    /// One box alone, without what joins it to others.
    List<Primitive> alone(BoxPlan box, Cast cast) {
        Brush brush = new Brush();
        new PanelPainter(plan, brush).panel(box);
        content(brush, box, cast);
        List<Primitive> all = new ArrayList<>(brush.done());
        all.addAll(labels(box, cast));
        return all;
    }

    private void content(Brush brush, BoxPlan box, Cast cast) {
        LanePainter lanes = new LanePainter(plan, brush);
        lanes.arrows(box);
        new PipePainter(plan, brush).waysWithin(box);
        new MemoryPainter(plan, brush).paint(box, cast);
        lanes.paint(box, cast);
    }

    private List<Primitive> labels(BoxPlan box, Cast cast) {
        Brush brush = new Brush();
        new LabelPainter(plan, brush).paint(box, cast);
        return brush.done();
    }
}
