package forklore.stage.layout;

import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import java.util.List;

/// What lies above the picture and depends on the step that is looked at: the veil over the future, the ring around
/// the current step, the playhead and, when the run is over, the marks of the bad ends.
public final class Overlay {

    /// How much of the future is hidden.
    static final double VEIL = 0.74;

    private static final double TRIANGLE = 10;

    private Overlay() {}

    /// {@return what to draw above the picture, in the order of drawing}
    ///
    /// @param picture the picture
    /// @param step the step that is looked at: 0 is the time before the first one
    public static List<Primitive> at(DisplayList picture, int step) {
        return at(picture, step, 1);
    }

    /// @param veil how much of the veil is there, from 0 to 1
    static List<Primitive> at(DisplayList picture, int step, double veil) {
        if (step < 0 || step > picture.columns().count()) {
            throw new IllegalArgumentException(
                    "step " + step + " of a run of " + picture.columns().count());
        }
        Brush brush = new Brush();
        if (step < picture.columns().count()) {
            veil(
                    picture,
                    step,
                    picture.columns().edge(step),
                    Look.fill(Role.CANVAS).faded(VEIL * veil),
                    brush);
        }
        for (Primitive primitive : picture.raised()) {
            if (primitive.look().range().contains(step)) {
                brush.add(primitive);
            }
        }
        ring(picture, step, 1, brush);
        playhead(picture, picture.columns().playhead(step), brush);
        return brush.done();
    }

    /// What is above the picture while a step is being made.
    ///
    /// @param step that step, from 1
    /// @param part how much of it is done, from 0 to 1
    static List<Primitive> between(DisplayList picture, int step, double part) {
        Brush brush = new Brush();
        double before = picture.columns().playhead(step - 1);
        double x = before + (picture.columns().playhead(step) - before) * part;
        veil(picture, step, x, Look.fill(Role.CANVAS).faded(VEIL), brush);
        for (Primitive primitive : picture.raised()) {
            if (primitive.look().range().contains(step)) {
                boolean begins = primitive.look().range().from() == step;
                brush.add(begins ? grown(primitive, part) : primitive);
            }
        }
        ring(picture, step, part, brush);
        playhead(picture, x, brush);
        return brush.done();
    }

    /// A mark grows from its middle; words appear.
    private static Primitive grown(Primitive primitive, double part) {
        return primitive instanceof Primitive.PathShape path
                ? path.scaled(part)
                : primitive.withLook(primitive.look().faded(part));
    }

    private static void ring(DisplayList picture, int step, double opacity, Brush brush) {
        if (step < 1) {
            return;
        }
        Place place = picture.places().get(step - 1);
        brush.rect(
                place.x() - 2,
                place.y() - 2,
                place.width() + 4,
                place.height() + 4,
                Math.min(Metrics.STEP_RADIUS + 2, 2 + place.width() / 6),
                Look.stroke(Role.TEXT, 2).faded(opacity));
    }

    /// A child that does not exist yet is in the future as a whole, also where its box reaches to the left.
    private static void veil(DisplayList picture, int step, double x, Look look, Brush brush) {
        double width = picture.width() - x;
        if (width > 0) {
            brush.rect(x, Metrics.AXIS, width, picture.height() - Metrics.AXIS, 0, look);
        }
        for (Box box : picture.boxes()) {
            if (box.since() > step && box.x() < x) {
                double right = Math.min(x, box.x() + box.width());
                brush.rect(box.x(), box.y(), right - box.x(), box.height(), 0, look);
            }
        }
    }

    private static void playhead(DisplayList picture, double x, Brush brush) {
        double top = Metrics.AXIS - TRIANGLE;
        brush.line(x, top, x, picture.height(), Look.stroke(Role.TEXT, 1.6));
        brush.arrowHead(x, Metrics.AXIS - 1, 0, TRIANGLE - 1, Role.TEXT);
    }
}
