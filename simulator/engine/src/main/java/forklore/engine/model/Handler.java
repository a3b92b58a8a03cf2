package forklore.engine.model;

import java.util.List;

/// What a process does when a signal comes: a block that interrupts the thread that gets the signal.
///
/// @param signal the signal; not SIGKILL
/// @param body what is done, not empty; after it the thread goes on where it was
/// @param span where it is declared
public record Handler(Signal signal, List<Statement> body, Span span) {
    /// Copies the statements.
    public Handler {
        body = List.copyOf(body);
    }
}
