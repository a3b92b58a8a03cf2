package forklore.lab.outline;

/// What can be wrong with an outline: the code, the rule behind it, and what it means.
public enum Fault {
    /// The file is too long, or a line is indented with something else than spaces.
    LAYOUT(
            "L0101",
            "the lines of the file are laid out in another way",
            "An outline is lines of a key and a value; what belongs to a line stands deeper, after spaces.",
            "Lab sheets, answer files and hand-ins are read as outlines. Lines that belong together begin in the same"
                    + " column; what stands below a line is indented by spaces, not by tabs. A file may not be longer"
                    + " than anybody would write one."),
    /// Nobody knows this key here.
    UNKNOWN_KEY(
            "L0102",
            "a line begins with a word that means nothing here",
            "Every line begins with one of the keys that its place knows.",
            "The message names the keys of this place, and the nearest of them. In an answer file the keys of a task"
                    + " are those of the blank file that `forklore lab start` has written."),
    /// A key is missing.
    MISSING_KEY(
            "L0103",
            "something that is needed is missing",
            "Some lines must be there.",
            "Without this line nobody can tell what is meant: whose answers these are, what a task asks, or what it is"
                    + " graded by. The message says which line to add."),
    /// A key stands twice.
    TWICE(
            "L0104",
            "something is said twice",
            "What can be said once is said once.",
            "Of two answers to one question neither is taken: nobody guesses which one was meant. Remove one of the"
                    + " lines."),
    /// The value is not of its kind.
    VALUE(
            "L0105",
            "a value is not of the kind that its key asks for",
            "A value is of the kind that its key asks for.",
            "A number out of its range, a schedule that is none, a tick that is neither yes nor no, a letter that"
                    + " stands for no sentence. It is no wrong answer, it is none: it costs no try. In an answer file"
                    + " a question mark stands for what is not answered yet."),
    /// The name stands for nothing.
    UNKNOWN_NAME(
            "L0106",
            "a name stands for nothing",
            "A name stands for something that is there.",
            "The message says what the name should be, for example a task of this lab or a scenario of the catalogue,"
                    + " and which ones there are."),
    /// What the sheet makes of a scenario does not hold together.
    UNFIT(
            "L0107",
            "a sheet and its scenario do not fit",
            "What a sheet says of its scenario holds, for every student's data.",
            "A sheet replaces lines of a scenario, renames things and asks about them. The lines of `find` must stand"
                    + " in the program once, names must be there and new ones free, and what comes out must be a"
                    + " scenario on each platform of the task. This is a mistake of whoever wrote the sheet; the"
                    + " shipped ones fit."),
    /// The scenario in an answer has mistakes.
    SCENARIO(
            "L0108",
            "the scenario of an answer cannot be graded",
            "A scenario in an answer is a scenario like any other.",
            "It does not fit one of the platforms that the task names, or a statement is gone without which the"
                    + " program does not do its job: its fork, its thread, what it prints. Take it back from the file"
                    + " that you were given, and change when or where it happens. It costs no try.");

    private final String code;
    private final String title;
    private final String rule;
    private final String explanation;

    Fault(String code, String title, String rule, String explanation) {
        this.code = code;
        this.title = title;
        this.rule = rule;
        this.explanation = explanation;
    }

    /// {@return the stable code}
    public String code() {
        return code;
    }

    /// {@return what it says, one line}
    public String title() {
        return title;
    }

    /// {@return the rule behind it, one sentence}
    public String rule() {
        return rule;
    }

    /// {@return what it means and what to do, a paragraph}
    public String explanation() {
        return explanation;
    }
}
