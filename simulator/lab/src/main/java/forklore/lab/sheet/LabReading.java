package forklore.lab.sheet;

import forklore.engine.text.Problem;
import java.util.List;

/// The result of reading a text as a lab sheet.
public sealed interface LabReading {

    /// The text is a sheet.
    ///
    /// @param sheet the sheet
    record Parsed(LabSheet sheet) implements LabReading {}

    /// The text is no sheet.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements LabReading {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
