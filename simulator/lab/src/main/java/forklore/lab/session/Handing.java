package forklore.lab.session;

import forklore.engine.text.Problem;
import forklore.lab.handin.HandIn;
import forklore.lab.result.Result;
import java.util.List;

/// What comes of handing in.
public sealed interface Handing {

    /// It was one graded try.
    ///
    /// @param handIn every try so far, this one last
    /// @param result what this one is worth
    /// @param work the work with the try in it; [Work#next] has the data of the next one
    record Handed(HandIn handIn, Result result, Work work) implements Handing {}

    /// It was none, and nothing has changed.
    ///
    /// @param problems why, not empty
    record Refused(List<Problem> problems) implements Handing {
        /// Copies the problems.
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
