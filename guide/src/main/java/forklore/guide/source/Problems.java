package forklore.guide.source;

import java.util.List;
import java.util.TreeSet;

/// Collects everything that is wrong, so that one build shows it all.
public final class Problems {

    private final TreeSet<Problem> found = new TreeSet<>();

    /// Starts with none.
    public Problems() {}

    /// Adds one; the same problem at the same place counts once.
    ///
    /// @param place where
    /// @param message what is wrong, the value, what is allowed, and what to do next
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /// Adds all of these.
    ///
    /// @param others what is wrong, too
    public void addAll(List<Problem> others) {
        found.addAll(others);
    }

    /// {@return all of them, ordered by file, line and message}
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /// {@return whether nothing is wrong}
    public boolean none() {
        return found.isEmpty();
    }
}
