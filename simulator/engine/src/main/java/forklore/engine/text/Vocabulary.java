package forklore.engine.text;

import java.util.List;

/// The words of the language, for those that show a text in colours or complete it.
public final class Vocabulary {

    /// Words of the language that are far more often names: of processes, threads and objects.
    private static final List<String> OFTEN_NAMES = List.of("parent", "child", "first", "second", "c", "python");

    private Vocabulary() {}

    /// {@return every word with a meaning of its own, in scenarios or in platforms, but those that are mostly names}
    public static List<String> words() {
        return Keywords.all().stream()
                .filter(word -> !OFTEN_NAMES.contains(word))
                .toList();
    }

    /// {@return the words that a statement of a thread can begin with}
    public static List<String> statements() {
        return Keywords.STATEMENTS;
    }
}
