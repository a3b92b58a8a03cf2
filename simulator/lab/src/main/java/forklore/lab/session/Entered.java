package forklore.lab.session;

import forklore.engine.text.Problem;
import java.util.List;

/// What comes of entering something into a work.
public sealed interface Entered {

    /// {@return the work as it is now}
    Work work();

    /// It was taken.
    ///
    /// @param work the work with it
    record Taken(Work work) implements Entered {}

    /// It cannot be read, or is not allowed.
    ///
    /// @param work the work; an answer that cannot be read is kept in it as a draft, so that nothing is
    ///     lost
    /// @param problems everything that is wrong, not empty; places are those of what was entered
    record Refused(Work work, List<Problem> problems) implements Entered {
        /// Copies the problems.
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
