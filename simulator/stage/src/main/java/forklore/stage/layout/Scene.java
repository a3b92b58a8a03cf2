package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Primitive;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws a plan, layer by layer: panels, ways of the forks, what happens, the moments of the forks, labels.
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
            places(box, places);
            new EndPainter(plan, raised).paint(box);
        }
        plan.output().ifPresent(rows::add);
        places.sort(Comparator.comparingInt(Place::step));
        return new DisplayList(
                plan.width(), plan.height(), plan.columns(), boxes, rows, places, primitives(), raised.done());
    }

    private void places(BoxPlan box, List<Place> places) {
        ProcessStory process = box.process();
        for (ThreadStory thread : process.threads()) {
            double y = box.lane(thread.index()).middle();
            for (StepStory step : thread.steps()) {
                places.add(StepPainter.place(plan, process.index(), thread.index(), step.step(), y));
            }
        }
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
        List<BoxPlan> seen = new ArrayList<>();
        for (BoxPlan box : plan.boxes()) {
            if (!leftOut || box.process().index() != made) {
                seen.add(box);
            }
        }
        Brush brush = new Brush();
        new AxisPainter(plan, brush).paint();
        for (BoxPlan box : seen) {
            new PanelPainter(plan, brush).panel(box);
        }
        for (BoxPlan box : plan.boxes()) {
            new ForkPainter(plan, brush).connector(box);
        }
        for (BoxPlan box : seen) {
            content(brush, box, box.process().index() == made ? cast : Cast.DONE);
        }
        for (BoxPlan box : plan.boxes()) {
            new ForkPainter(plan, brush).moment(box);
        }
        plan.output().ifPresent(row -> new OutputPainter(plan, brush).paint(row));
        List<Primitive> all = new ArrayList<>(brush.done());
        for (BoxPlan box : seen) {
            all.addAll(labels(box, box.process().index() == made ? cast : Cast.DONE));
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
        new MemoryPainter(plan, brush).paint(box, cast);
        new LanePainter(plan, brush).paint(box, cast);
    }

    private List<Primitive> labels(BoxPlan box, Cast cast) {
        Brush brush = new Brush();
        new LabelPainter(plan, brush).paint(box, cast);
        return brush.done();
    }
}
