package forklore.lab.personal;

import forklore.engine.text.Problem;
import java.util.List;

/// What comes of filling a sheet with one student's data.
public sealed interface Making {

    /// It fits.
    ///
    /// @param lab the filled lab
    record Made(PersonalLab lab) implements Making {}

    /// The sheet does not fit its scenarios; the shipped ones always do.
    ///
    /// @param problems everything that is wrong with it, not empty
    record Unfit(List<Problem> problems) implements Making {
        /// Copies the problems.
        public Unfit {
            problems = List.copyOf(problems);
        }
    }
}
