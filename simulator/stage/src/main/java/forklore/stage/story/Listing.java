package forklore.stage.story;

import forklore.engine.model.Scenario;

/// Writes the statements of a scenario as lines.
final class Listing {

    private Listing() {}

    static Program of(Scenario scenario) {
        throw new UnsupportedOperationException("in work");
    }
}
