package forklore.desktop.model;

import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.text.Problem;
import forklore.engine.verdict.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// What became of the wish to open a scenario.
public sealed interface Opened {

    /// It is being read and checked.
    ///
    /// @param name what was asked for
    record Checking(String name) implements Opened {}

    /// It is open.
    ///
    /// @param file the name of the file, as messages say it
    /// @param scenario the scenario
    /// @param text the text it was read from
    /// @param linked the scenario with what its platform adds to it
    /// @param verdict the answer of the check on that platform
    /// @param schedules how many runs there are, if that is known
    record Ready(
            String file, Scenario scenario, String text, Linked linked, Verdict verdict, Optional<BigInteger> schedules)
            implements Opened {}

    /// The text is no scenario.
    ///
    /// @param file the name of the file
    /// @param text the text
    /// @param problems everything that is wrong with it
    record Rejected(String file, String text, List<Problem> problems) implements Opened {
        /// Copies the list.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /// There is no such file or scenario, or it cannot be read.
    ///
    /// @param message what is wrong
    /// @param help what to do next
    record Unreadable(String message, String help) implements Opened {}
}
