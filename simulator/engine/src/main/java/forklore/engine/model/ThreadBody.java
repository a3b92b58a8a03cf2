package forklore.engine.model;

import java.util.List;

/// A declared thread. `main` exists at the start, every other one from the moment it is started.
///
/// When `main` reaches its end, the process exits with 0, as a C program does. When another thread reaches its
/// end, that thread ends.
///
/// @param name the declared name
/// @param statements what it does, not empty
/// @param span where the name is declared
public record ThreadBody(String name, List<Statement> statements, Span span) {

    /// The name of the thread that exists at the start.
    public static final String MAIN = "main";

    /// Copies the statements.
    public ThreadBody {
        statements = List.copyOf(statements);
    }
}
