package forklore.engine.model;

import java.util.List;

/// A declared thread. `main` exists at the start, and so does one that is declared `started`; every other one exists
/// from the moment it is started.
///
/// When `main` reaches its end, the process exits with 0, as a C program does. When another thread reaches its
/// end, that thread ends.
///
/// @param name the declared name
/// @param started whether it exists at the start, as the thread of a library may
/// @param statements what it does, not empty
/// @param span where the name is declared
public record ThreadBody(String name, boolean started, List<Statement> statements, Span span) {

    /// The name of the thread that exists at the start.
    public static final String MAIN = "main";

    /// Copies the statements.
    public ThreadBody {
        statements = List.copyOf(statements);
    }

    /// A thread that exists at the start exactly if it is `main`.
    ///
    /// @param name the declared name
    /// @param statements what it does
    /// @param span where the name is declared
    public ThreadBody(String name, List<Statement> statements, Span span) {
        this(name, name.equals(MAIN), statements, span);
    }
}
