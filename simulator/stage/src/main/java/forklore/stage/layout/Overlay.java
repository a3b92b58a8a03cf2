package forklore.stage.layout;

import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import java.util.List;

/// What lies above the picture and depends on the step that is looked at: the veil over the future, the ring around
/// the current step, the playhead and, when the run is over, the marks of the bad ends.
public final class Overlay {

    private Overlay() {}

    /// {@return what to draw above the picture, in the order of drawing}
    ///
    /// @param picture the picture
    /// @param step the step that is looked at: 0 is the time before the first one
    public static List<Primitive> at(DisplayList picture, int step) {
        throw new UnsupportedOperationException("in work");
    }
}
