package forklore.engine.model;

import java.util.Objects;

/// A variable.
///
/// @param name the declared name
/// @param initial the value at the start, within [Scenario#MIN_VALUE] and [Scenario#MAX_VALUE]
/// @param storage where it lives
/// @param span where it is declared
public record Variable(String name, int initial, Storage storage, Span span) {
    /// Checks that nothing is missing.
    public Variable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(storage);
    }

    /// A variable in the memory of its process.
    ///
    /// @param name the declared name
    /// @param initial the value at the start
    /// @param span where it is declared
    public Variable(String name, int initial, Span span) {
        this(name, initial, Storage.PROCESS, span);
    }
}
