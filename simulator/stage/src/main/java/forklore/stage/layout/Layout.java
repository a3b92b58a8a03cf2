package forklore.stage.layout;

import forklore.stage.picture.DisplayList;
import forklore.stage.story.Storyboard;

/// Places a story: the whole space-time diagram as a display list.
public final class Layout {

    /// The column width of the usual view, with words.
    public static final double WIDE = 74;

    /// The narrowest and the widest column that can be asked for.
    static final double NARROWEST = 4;

    /// The widest column that can be asked for.
    static final double WIDEST = 160;

    private Layout() {}

    /// {@return the picture of a story}
    ///
    /// @param story the story
    /// @param columnWidth the width of one step in pixels; it decides the [Detail]
    public static DisplayList of(Storyboard story, double columnWidth) {
        throw new UnsupportedOperationException("in work");
    }

    /// {@return the column width with which the whole run is seen at once, never wider than [#WIDE]}
    ///
    /// @param story the story
    /// @param viewWidth the width of the view in pixels
    public static double fit(Storyboard story, double viewWidth) {
        throw new UnsupportedOperationException("in work");
    }
}
