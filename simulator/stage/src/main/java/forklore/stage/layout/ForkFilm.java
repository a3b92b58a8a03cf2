package forklore.stage.layout;

import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.story.Storyboard;
import java.util.List;

/// The fork as a film, drawn from one number: the copy of the process slides down, for a moment it has every thread,
/// then all but the caller fade, and the lock keeps an owner who is not there.
public final class ForkFilm {

    /// How long the film is at normal speed.
    public static final int DURATION_MILLIS = 1200;

    private ForkFilm() {}

    /// {@return the whole picture at one moment of a fork, to be drawn instead of the primitives of the list}
    ///
    /// @param story the story
    /// @param picture the picture of that story
    /// @param forkStep the step that forked
    /// @param moment from 0, the fork begins, to 1, the static picture
    public static List<Primitive> at(Storyboard story, DisplayList picture, int forkStep, double moment) {
        throw new UnsupportedOperationException("in work");
    }
}
