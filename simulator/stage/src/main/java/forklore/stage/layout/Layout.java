package forklore.stage.layout;

import forklore.stage.picture.DisplayList;
import forklore.stage.story.Storyboard;

/// Places a story: the whole space-time diagram as a display list.
public final class Layout {

    /// The column width of the usual view, with words.
    public static final double WIDE = 74;

    /// The narrowest column that can be asked for.
    public static final double NARROWEST = 4;

    /// The widest column that can be asked for.
    public static final double WIDEST = 200;

    private Layout() {}

    /// {@return the picture of a story}
    ///
    /// @param story the story
    /// @param columnWidth the width of one step in pixels, brought within the bounds; it decides the [Detail]
    public static DisplayList of(Storyboard story, double columnWidth) {
        return of(story, columnWidth, LayoutOptions.USUAL);
    }

    /// {@return the picture of a story, and what is wanted beside it}
    ///
    /// @param story the story
    /// @param columnWidth the width of one step in pixels, brought within the bounds; it decides the [Detail]
    /// @param options what is shown beside the story
    public static DisplayList of(Storyboard story, double columnWidth, LayoutOptions options) {
        return new Scene(plan(story, columnWidth, options)).list();
    }

    static Plan plan(Storyboard story, double columnWidth, LayoutOptions options) {
        return Plan.of(story, Math.max(NARROWEST, Math.min(WIDEST, columnWidth)), options);
    }

    /// {@return the column width with which the whole run is seen at once, never wider than [#WIDE]}
    ///
    /// @param story the story
    /// @param viewWidth the width of the view in pixels
    public static double fit(Storyboard story, double viewWidth) {
        double rest = viewWidth - Metrics.BOX_LEFT - Metrics.GUTTER - Plan.tail(story);
        double runOut = Plan.runOutColumns(story);
        double width = rest / (story.steps() + runOut);
        if (width * runOut < Plan.leastRunOut(story)) {
            width = (rest - Plan.leastRunOut(story)) / Math.max(1, story.steps());
        }
        return Math.max(NARROWEST, Math.min(WIDE, width));
    }
}
