package forklore.lab.outline;

/// What can be wrong with an outline: the code, and the rule behind it.
public enum Fault {
    /// The file is too long, or a line is indented with something else than spaces.
    LAYOUT("L0101", "An outline is lines of a key and a value; what belongs to a line stands deeper, after spaces."),
    /// Nobody knows this key here.
    UNKNOWN_KEY("L0102", "Every line begins with one of the keys that its place knows."),
    /// A key is missing.
    MISSING_KEY("L0103", "Some lines must be there."),
    /// A key stands twice.
    TWICE("L0104", "What can be said once is said once."),
    /// The value is not of its kind.
    VALUE("L0105", "A value is of the kind that its key asks for."),
    /// The name stands for nothing.
    UNKNOWN_NAME("L0106", "A name stands for something that is there."),
    /// What the sheet makes of a scenario does not hold together.
    UNFIT("L0107", "What a sheet says of its scenario holds, for every student's data."),
    /// The scenario in an answer has mistakes.
    SCENARIO("L0108", "A scenario in an answer is a scenario like any other.");

    private final String code;
    private final String rule;

    Fault(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /// {@return the stable code}
    public String code() {
        return code;
    }

    /// {@return the rule behind it, one sentence}
    public String rule() {
        return rule;
    }
}
