package forklore.engine.model;

/// A language that a scenario is generated for and run in.
public enum Language {
    /// C11 with POSIX threads.
    C("c"),
    /// Python.
    PYTHON("python");

    private final String word;

    Language(String word) {
        this.word = word;
    }

    /// {@return how it is written in a scenario}
    public String word() {
        return word;
    }
}
