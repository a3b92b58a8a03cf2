package forklore.engine.model;

import java.util.Objects;
import java.util.Optional;

/// `expect sometimes child-hangs`: a claim about an outcome, which the check proves or refutes.
///
/// @param frequency how often
/// @param outcome the declared outcome
/// @param platform the platform it is about, or empty for every platform that no other claim about this outcome names
/// @param span where it is written
public record Expectation(Frequency frequency, String outcome, Optional<String> platform, Span span) {

    /// Checks that nothing is missing.
    public Expectation {
        Objects.requireNonNull(platform);
    }

    /// A claim about every platform.
    ///
    /// @param frequency how often
    /// @param outcome the declared outcome
    /// @param span where it is written
    public Expectation(Frequency frequency, String outcome, Span span) {
        this(frequency, outcome, Optional.empty(), span);
    }

    /// How often an outcome is claimed to happen, over all interleavings.
    public enum Frequency {
        /// In none.
        NEVER("never"),
        /// In at least one.
        SOMETIMES("sometimes"),
        /// In every one.
        ALWAYS("always");

        private final String word;

        Frequency(String word) {
            this.word = word;
        }

        /// {@return how it is written in a scenario}
        public String word() {
            return word;
        }
    }
}
