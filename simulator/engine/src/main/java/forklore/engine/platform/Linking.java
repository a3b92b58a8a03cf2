package forklore.engine.platform;

import java.util.List;

/// What comes of linking a scenario with a platform.
public sealed interface Linking {

    /// They fit.
    ///
    /// @param linked both together
    record Complete(Linked linked) implements Linking {}

    /// They do not fit.
    ///
    /// @param problems all that was found, at least one; those in files of platforms come first
    record Refused(List<LinkProblem> problems) implements Linking {
        /// Copies the problems.
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("refused without a problem");
            }
        }
    }
}
