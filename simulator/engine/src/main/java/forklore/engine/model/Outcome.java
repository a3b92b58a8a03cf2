package forklore.engine.model;

import java.util.List;
import java.util.Objects;

/// A named end of a run. The outcomes of a scenario are asked in the order they are written; an end is the first
/// one whose condition holds.
///
/// @param name the declared name
/// @param when the condition on the end
/// @param grade what it is worth
/// @param reason why it happens, one plain sentence
/// @param shown the run that is drawn for it, where the shortest one does not tell the story; empty for the shortest
/// @param span where the name is declared
public record Outcome(String name, Condition when, Grade grade, String reason, List<Schedule.Turn> shown, Span span) {
    /// Checks that nothing is missing, and copies the run.
    public Outcome {
        Objects.requireNonNull(when);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(reason);
        shown = List.copyOf(shown);
    }
}
