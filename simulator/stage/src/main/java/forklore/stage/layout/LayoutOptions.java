package forklore.stage.layout;

import java.util.List;

/// What a picture shows beside the story.
///
/// @param pids the number of each real process, by its index; empty for a run of the model
/// @param happensBefore whether arrows show which step came after which for a reason
public record LayoutOptions(List<Long> pids, boolean happensBefore) {

    /// A run of the model, without arrows.
    public static final LayoutOptions USUAL = new LayoutOptions(List.of(), false);

    /// Copies the list.
    public LayoutOptions {
        pids = List.copyOf(pids);
    }

    /// {@return the same with or without arrows}
    ///
    /// @param shown whether there are arrows
    public LayoutOptions withArrows(boolean shown) {
        return new LayoutOptions(pids, shown);
    }
}
