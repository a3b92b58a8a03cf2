package forklore.lab.grade;

import forklore.engine.model.Scenario;

/// How far a changed program is from the given one.
public final class Distance {

    private Distance() {}

    /// {@return how many lines of the program were changed, added or taken away}
    ///
    /// @param given the program as it was given
    /// @param changed the changed one
    public static int of(Scenario given, Scenario changed) {
        return new Edited(given, changed).distance();
    }
}
