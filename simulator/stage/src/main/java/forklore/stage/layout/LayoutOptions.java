package forklore.stage.layout;

import java.util.List;

/// What a picture shows beside the story.
///
/// @param pids the number of each real process, by its index; empty for a run of the model
/// @param happensBefore whether arrows show which step came after which for a reason
/// @param lens what was left out of the story or gathered in it
public record LayoutOptions(List<Long> pids, boolean happensBefore, Lens lens) {

    /// A run of the model, without arrows.
    public static final LayoutOptions USUAL = new LayoutOptions(List.of(), false, Lens.PLAIN);

    /// Copies the list.
    public LayoutOptions {
        pids = List.copyOf(pids);
    }

    /// {@return the same with or without arrows}
    ///
    /// @param shown whether there are arrows
    public LayoutOptions withArrows(boolean shown) {
        return new LayoutOptions(pids, shown, lens);
    }

    /// {@return the same for a story of which something was left out}
    ///
    /// @param through what was
    public LayoutOptions seenThrough(Lens through) {
        return new LayoutOptions(pids, happensBefore, through);
    }
}
