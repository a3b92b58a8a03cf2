package forklore.engine.model;

/// `expect sometimes child-hangs`: a claim about an outcome, which the check proves or refutes.
///
/// @param frequency how often
/// @param outcome the declared outcome
/// @param span where it is written
public record Expectation(Frequency frequency, String outcome, Span span) {

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
