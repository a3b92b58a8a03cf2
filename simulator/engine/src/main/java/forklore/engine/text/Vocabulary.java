package forklore.engine.text;

import java.util.List;

/// The words of the language, for those that show a text in colours or complete it.
public final class Vocabulary {

    private Vocabulary() {}

    /// {@return every word with a meaning of its own, in scenarios or in platforms}
    public static List<String> words() {
        return Keywords.all();
    }

    /// {@return the words that a statement of a thread can begin with}
    public static List<String> statements() {
        return Keywords.STATEMENTS;
    }
}
