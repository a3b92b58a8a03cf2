package forklore.engine.model;

import java.util.Objects;

/// A declared thing that statements operate on, other than a mutex or a variable.
///
/// @param kind what it is; never [ObjectKind#MUTEX]
/// @param name the declared name
/// @param value the number of the declaration, within 0 and [#MAX_VALUE]; 0 where the kind has none
/// @param flag what stands after the declaration: `shared` for a semaphore, `cloexec` for a pipe
/// @param span where it is declared
public record Resource(ObjectKind kind, String name, int value, boolean flag, Span span) {

    /// The greatest number of a declaration: a semaphore's value, a barrier's threads, a pipe's items, a file's
    /// records.
    public static final int MAX_VALUE = 15;

    /// Checks the bounds.
    public Resource {
        Objects.requireNonNull(name);
        if (kind == ObjectKind.MUTEX || value < 0 || value > MAX_VALUE) {
            throw new IllegalArgumentException(kind + " " + name + " = " + value);
        }
    }
}
