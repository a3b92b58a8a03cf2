package forklore.engine.text;

import forklore.engine.model.Platform;
import java.util.List;

/// The result of reading the text of a platform.
public sealed interface PlatformReading {

    /// The text is a platform.
    ///
    /// @param platform the platform
    record Parsed(Platform platform) implements PlatformReading {}

    /// The text is no platform.
    ///
    /// @param problems everything that is wrong, in the order of the text, not empty
    record Rejected(List<Problem> problems) implements PlatformReading {
        /// Copies the problems.
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
