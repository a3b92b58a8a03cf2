package forklore.lab.answer;

import forklore.engine.text.Problem;
import java.util.List;

/// The result of reading a text as the answer to one task.
public sealed interface ReplyReading {

    /// The text is an answer, or says nothing.
    ///
    /// @param reply the answer
    record Read(Reply reply) implements ReplyReading {}

    /// The text has mistakes.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements ReplyReading {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
