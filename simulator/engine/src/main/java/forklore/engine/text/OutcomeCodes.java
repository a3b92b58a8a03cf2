package forklore.engine.text;

/// Outcomes and expectations: F04xx.
final class OutcomeCodes {
    static final Code NO_OUTCOME = new Code("F0401", "no outcome", "a scenario names at least one end");
    static final Code NO_WHEN = new Code("F0402", "an outcome without when", "an outcome says when it happens");
    static final Code NO_GRADE =
            new Code("F0403", "an outcome without grade", "an outcome says what it is worth, and why it happens");
    static final Code DUPLICATE_OUTCOME =
            new Code("F0404", "two outcomes of one name", "an outcome is known by its name");
    static final Code UNKNOWN_OUTCOME =
            new Code("F0405", "an unknown outcome", "only a declared outcome can be expected");
    static final Code EXPECTED_TWICE =
            new Code("F0406", "an outcome that is expected twice", "there is one claim about an outcome");

    private OutcomeCodes() {}
}
