package forklore.engine.model;

/// What an outcome is worth.
public enum Grade {
    /// Fine.
    ACCEPTABLE("acceptable"),
    /// Allowed, and worth knowing.
    INTERESTING("interesting"),
    /// Must never happen.
    FORBIDDEN("forbidden");

    private final String word;

    Grade(String word) {
        this.word = word;
    }

    /// {@return how it is written in a scenario}
    public String word() {
        return word;
    }
}
