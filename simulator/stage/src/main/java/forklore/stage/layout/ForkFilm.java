package forklore.stage.layout;

import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;

/// The fork as a film, drawn from one number: the copy of the process slides down, for a moment it has every thread,
/// then all but the caller fade, and the lock keeps an owner who is not there.
///
/// What comes after the fork is left out until the end of the film; there it appears, under its veil.
public final class ForkFilm {

    /// How long the film is at normal speed.
    public static final int DURATION_MILLIS = 1300;

    // When each part begins and ends.
    private static final int APPEARED_MILLIS = 60;
    private static final int COPIED_MILLIS = 430;
    private static final int FADE_MILLIS = 580;
    private static final int FADED_MILLIS = 860;
    private static final int ORPHANED_MILLIS = 1200;

    /// How much of the copy is seen while it slides.
    private static final double TRANSLUCENT = 0.45;

    private ForkFilm() {}

    /// {@return all that is seen at one moment of a fork, overlay included}
    ///
    /// @param story the story
    /// @param picture the picture of that story
    /// @param forkStep the step that forked
    /// @param moment from 0, the fork begins, to 1, the static picture with its overlay at that step
    public static List<Primitive> at(Storyboard story, DisplayList picture, int forkStep, double moment) {
        return at(story, picture, forkStep, moment, LayoutOptions.USUAL);
    }

    /// {@return all that is seen at one moment of a fork, overlay included}
    ///
    /// @param story the story
    /// @param picture the picture of that story
    /// @param forkStep the step that forked
    /// @param moment from 0, the fork begins, to 1, the static picture with its overlay at that step
    /// @param options what the picture was made with
    public static List<Primitive> at(
            Storyboard story, DisplayList picture, int forkStep, double moment, LayoutOptions options) {
        if (moment < 0 || moment > 1) {
            throw new IllegalArgumentException("a moment that is not within 0 and 1");
        }
        ProcessStory made = made(story, forkStep);
        Plan plan = Layout.plan(story, picture.columns().width(), options);
        Scene scene = new Scene(plan);
        double millis = moment * DURATION_MILLIS;
        double future = part(millis, ORPHANED_MILLIS, DURATION_MILLIS);
        List<Primitive> seen = new ArrayList<>();
        if (millis < COPIED_MILLIS) {
            addPresent(seen, scene.primitives(made.index(), Cast.DONE, true), forkStep, future);
            addPresent(seen, sliding(plan, scene, made, millis), forkStep, future);
        } else {
            Cast cast = new Cast(
                    smooth(part(millis, FADE_MILLIS, FADED_MILLIS)),
                    smooth(part(millis, FADED_MILLIS, ORPHANED_MILLIS)));
            addPresent(seen, scene.primitives(made.index(), cast, false), forkStep, future);
        }
        seen.addAll(Overlay.at(picture, forkStep, future));
        return seen;
    }

    private static ProcessStory made(Storyboard story, int forkStep) {
        for (ProcessStory process : story.processes()) {
            if (process.parent() >= 0 && process.since() == forkStep) {
                return process;
            }
        }
        throw new IllegalArgumentException("step " + forkStep + " is no fork");
    }

    private static List<Primitive> sliding(Plan plan, Scene scene, ProcessStory made, double millis) {
        double way = smooth(part(millis, 0, COPIED_MILLIS));
        BoxPlan box = plan.box(made.index());
        double dy = (plan.box(made.parent()).box().y() - box.box().y()) * (1 - way);
        double opacity = part(millis, 0, APPEARED_MILLIS) * (TRANSLUCENT + (1 - TRANSLUCENT) * way * way);
        List<Primitive> moved = new ArrayList<>();
        for (Primitive primitive : scene.alone(box, new Cast(0, 0))) {
            Look look = primitive.look().faded(opacity);
            moved.add(primitive.moved(0, dy).withLook(look));
        }
        return moved;
    }

    /// Adds what is there right after the fork, and as much of the rest as has appeared.
    private static void addPresent(List<Primitive> seen, List<Primitive> all, int forkStep, double future) {
        for (Primitive primitive : all) {
            Look look = primitive.look();
            if (look.range().from() <= forkStep) {
                seen.add(primitive);
            } else if (future > 0) {
                seen.add(primitive.withLook(look.faded(future)));
            }
        }
    }

    private static double part(double millis, double from, double to) {
        return Math.max(0, Math.min(1, (millis - from) / (to - from)));
    }

    /// Slow at both ends.
    private static double smooth(double part) {
        return part * part * (3 - 2 * part);
    }
}
