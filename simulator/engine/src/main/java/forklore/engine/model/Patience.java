package forklore.engine.model;

/// How long a statement waits for what it asks.
public enum Patience {
    /// As long as it takes.
    FOREVER(""),
    /// Not at all: `try`. What is not there at once gives an error.
    TRY("try"),
    /// For a while: `timeout`. When it is the thread's turn again and nothing has come, the time is over.
    TIMED("timeout");

    private final String word;

    Patience(String word) {
        this.word = word;
    }

    /// {@return how it is written behind the object; empty for [#FOREVER]}
    public String word() {
        return word;
    }
}
