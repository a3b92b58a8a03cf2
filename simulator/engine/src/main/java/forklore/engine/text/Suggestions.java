package forklore.engine.text;

import forklore.engine.model.Spelling;
import java.util.List;
import java.util.Optional;

/// Finds the known name that a wrong one was probably meant to be.
final class Suggestions {

    /// Longer words are compared by nobody.
    private static final int MAX_LENGTH = Limits.NAME_CHARACTERS;

    /// No more candidates are tried.
    private static final int MAX_CANDIDATES = 64;

    private Suggestions() {}

    /// {@return the nearest candidate, if one is near; of equally near ones the first}
    ///
    /// @param wrong what was written
    /// @param candidates what is known
    static Optional<String> nearest(String wrong, List<String> candidates) {
        return wrong.length() > MAX_LENGTH
                ? Optional.empty()
                : Spelling.nearest(wrong, candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size())));
    }
}
