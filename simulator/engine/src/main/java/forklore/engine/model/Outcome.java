package forklore.engine.model;

import java.util.Objects;

/// A named end of a run. The outcomes of a scenario are asked in the order they are written; an end is the first
/// one whose condition holds.
///
/// @param name the declared name
/// @param when the condition on the end
/// @param grade what it is worth
/// @param reason why it happens, one plain sentence
/// @param span where the name is declared
public record Outcome(String name, Condition when, Grade grade, String reason, Span span) {
    /// Checks that nothing is missing.
    public Outcome {
        Objects.requireNonNull(when);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(reason);
    }
}
