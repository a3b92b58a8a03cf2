package forklore.engine.text;

import java.util.List;

/// The result of formatting a text.
public sealed interface Formatting {

    /// The text in the canonical form, with its comments.
    ///
    /// @param text the whole text
    record Formatted(String text) implements Formatting {}

    /// The text is neither a scenario nor a platform, so nobody knows what it is to look like.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements Formatting {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
