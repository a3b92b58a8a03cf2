package forklore.lab.session;

import forklore.engine.text.Problem;
import java.util.List;

/// What comes of beginning a work, or of reading one.
public sealed interface Opening {

    /// It can be gone on with.
    ///
    /// @param work the work
    record Opened(Work work) implements Opening {}

    /// It cannot.
    ///
    /// @param file which text is to blame, for messages; empty if none is
    /// @param text that text, for the excerpt
    /// @param problems everything that is wrong, not empty
    record Refused(String file, String text, List<Problem> problems) implements Opening {
        /// Copies the problems.
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
