package forklore.stage.story;

import forklore.engine.explore.Path;

/// Reads a run and tells it.
final class Telling {

    private Telling() {}

    static Storyboard of(Path path) {
        throw new UnsupportedOperationException("in work");
    }
}
