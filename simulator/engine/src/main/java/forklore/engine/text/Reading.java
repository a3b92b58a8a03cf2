package forklore.engine.text;

import forklore.engine.model.Scenario;
import java.util.List;

/// The result of reading a text.
public sealed interface Reading {

    /// The text is a scenario.
    ///
    /// @param scenario the scenario
    record Parsed(Scenario scenario) implements Reading {}

    /// The text is no scenario.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements Reading {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
