package forklore.desktop.model;

import forklore.engine.explore.Path;
import java.util.Optional;

/// A run that the window can show.
///
/// @param label what the chooser says
/// @param outcome the name of the outcome it ends in, or empty for a run to an end that nobody named, or to none
/// @param path the run
public record RunChoice(String label, Optional<String> outcome, Path path) {
    @Override
    public String toString() {
        return label;
    }
}
