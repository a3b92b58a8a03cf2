package forklore.lab.result;

import java.util.Objects;

/// One hand-in that was graded.
///
/// @param file   the name of the hand-in file, or an empty text for work that was not handed in yet
/// @param result what was found
/// @param millis how long grading took, in milliseconds
/// @param note   what a teacher should know of the file, one sentence; may be empty
public record Graded(String file, Result result, long millis, String note) {

    /// Refuses a time below 0.
    public Graded {
        Objects.requireNonNull(file);
        Objects.requireNonNull(result);
        Objects.requireNonNull(note);
        if (millis < 0) {
            throw new IllegalArgumentException("a time of " + millis + " ms");
        }
    }
}
