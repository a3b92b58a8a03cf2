package forklore.desktop.model;

import java.util.Optional;

/// A scenario that is a task: what of it the reader has to find out is not shown.
///
/// @param file the name of the file it would have
/// @param text its text
/// @param withheld what is not shown
/// @param token the schedule of the run to show; empty for a run that has not begun, or, if nothing is withheld, for
///     the worst run
/// @param step where in that run to start
public record Exercise(String file, String text, Withheld withheld, Optional<String> token, int step) {

    /// What is not shown.
    public enum Withheld {
        /// Everything is shown.
        NOTHING,
        /// What can happen, and the runs to it: the reader looks for one.
        RUNS,
        /// Every picture too: the reader reads the program and says what will happen.
        PICTURE
    }
}
