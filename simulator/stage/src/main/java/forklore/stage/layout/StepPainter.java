package forklore.stage.layout;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.stage.picture.Anchor;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.Turn;
import forklore.stage.story.ProcessStory.WaitStory;
import forklore.stage.story.StepKind;
import java.util.Optional;

/// Draws the steps: words, icons or bars.
final class StepPainter {

    private static final double ICON = 14;
    private static final double BAR_HEIGHT = 14;

    private final Plan plan;
    private final Brush brush;

    StepPainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
    }

    /// Where a step is drawn.
    static Place place(Plan plan, int step, double middle) {
        double width = plan.columns().width();
        double inset = plan.detail() == Detail.BARS ? Math.min(0.5, width / 8) : Metrics.STEP_INSET;
        double height = plan.detail() == Detail.BARS ? BAR_HEIGHT : Metrics.STEP_HEIGHT;
        double x = plan.columns().edge(step - 1) + inset;
        Actor actor = plan.actor(step);
        return new Place(step, actor.process(), actor.thread(), x, middle - height / 2, width - 2 * inset, height);
    }

    void paint(ThreadStory thread, StepStory step, double y) {
        brush.since(step.step());
        Place place = place(plan, step.step(), y);
        Role edge = edge(thread, step);
        double x = place.x() + place.width() / 2;
        if (plan.detail() == Detail.BARS) {
            brush.rect(place.x(), place.y(), place.width(), place.height(), 1, Look.fill(edge));
            return;
        }
        boolean fork = step.kind() == StepKind.FORK;
        Look look = Look.fill(Role.softOfThread(thread.index())).outlined(edge, fork ? 2 : 1.3);
        Optional<Turn> turn = turn(thread, step);
        if (turn.isPresent()) {
            look = look.dashed(4, 2);
        }
        double radius = Metrics.STEP_RADIUS;
        brush.rect(place.x(), place.y(), place.width(), place.height(), radius, look);
        if (plan.detail() == Detail.ICONS) {
            double size = Math.min(ICON, place.width() - 3);
            brush.icon(icon(step.kind()), x, y, size, edge, Role.softOfThread(thread.index()));
        } else {
            words(step, x, y, place.width() - 3);
        }
        turn.filter(each -> each.handler() > 0 && severalHandlers()).ifPresent(each -> number(place, each, edge));
    }

    private static Optional<Turn> turn(ThreadStory thread, StepStory step) {
        return thread.sections().stream()
                .flatMap(section -> section.turns().stream())
                .filter(turn -> turn.step() == step.step())
                .findFirst();
    }

    private boolean severalHandlers() {
        return plan.story().path().steps().stream()
                .anyMatch(step -> step.event() instanceof Event.Registered registered && registered.number() > 1);
    }

    /// Whose turn it is: the number of the handler, in the order of registration.
    private void number(Place place, Turn turn, Role edge) {
        String text = Integer.toString(turn.handler());
        double width = Measure.width(text, Metrics.CAPS) + 6;
        double x = place.x() + place.width() - width - 2;
        double y = place.y() + place.height() + 1;
        brush.rect(x, y - 5.5, width, 11, 5.5, Look.fill(Role.PANEL).outlined(edge, 1));
        brush.text(x + width / 2, y, text, Metrics.CAPS, Anchor.MIDDLE, Look.fill(Role.TEXT));
    }

    private void words(StepStory step, double x, double y, double room) {
        Look object = Look.fill(Role.TEXT);
        if (step.object().isEmpty()) {
            brush.text(x, y, Measure.fit(step.verb(), Metrics.OBJECT, room), Metrics.OBJECT, Anchor.MIDDLE, object);
            return;
        }
        String verb = Measure.fit(step.verb(), Metrics.VERB, room);
        brush.text(x, y - 5.6, verb, Metrics.VERB, Anchor.MIDDLE, object.faded(0.85));
        brush.text(x, y + 5.2, Measure.fit(step.object(), Metrics.OBJECT, room), Metrics.OBJECT, Anchor.MIDDLE, object);
    }

    private static Role edge(ThreadStory thread, StepStory step) {
        if (step.kind() == StepKind.MISUSE) {
            return Role.DANGER;
        }
        for (WaitStory wait : thread.waits()) {
            if (wait.from() == step.step()) {
                return wait.forEver() ? Role.DANGER : Role.WARN;
            }
        }
        return Role.ofThread(thread.index());
    }

    private static Icon icon(StepKind kind) {
        return switch (kind) {
            case START -> Icon.PLUS;
            case ASK -> Icon.HOURGLASS;
            case LOCK -> Icon.LOCK;
            case UNLOCK -> Icon.UNLOCK;
            case MEET -> Icon.CHECK;
            case FORK -> Icon.FORK;
            case COMPUTE -> Icon.EQUALS;
            case STORE -> Icon.STORE;
            case PRINT -> Icon.SHEET;
            case FLUSH -> Icon.FLUSH;
            case EXIT -> Icon.EXIT;
            case EXEC -> Icon.EXEC;
            case SIGNAL -> Icon.FLAG;
            case MISUSE -> Icon.STOP;
        };
    }
}
