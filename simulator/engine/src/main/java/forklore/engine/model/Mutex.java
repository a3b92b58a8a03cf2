package forklore.engine.model;

import java.util.Objects;

/// A mutex, free at the start.
///
/// @param name the declared name
/// @param type what it does when it is misused
/// @param shared whether it is process-shared and lies in a shared mapping, so that a fork does not copy it
/// @param span where it is declared
public record Mutex(String name, MutexType type, boolean shared, Span span) {
    /// Checks that nothing is missing.
    public Mutex {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /// A normal mutex in the memory of its process.
    ///
    /// @param name the declared name
    /// @param span where it is declared
    public Mutex(String name, Span span) {
        this(name, MutexType.NORMAL, false, span);
    }
}
