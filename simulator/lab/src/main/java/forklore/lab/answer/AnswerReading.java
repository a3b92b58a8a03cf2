package forklore.lab.answer;

import forklore.engine.text.Problem;
import java.util.List;

/// The result of reading a text as answers.
public sealed interface AnswerReading {

    /// The text can be graded.
    ///
    /// @param answers the answers
    record Answered(Answers answers) implements AnswerReading {}

    /// The text has mistakes; nothing was graded, so it costs no attempt.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements AnswerReading {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
