package forklore.engine.text;

import java.util.ArrayList;
import java.util.List;

/// The words with a meaning of their own, by the place where they may begin a line.
final class Keywords {

    /// What begins a line that is not indented.
    static final List<String> TOP_LEVEL =
            List.of("scenario", "title", "topic", "runs", "about", "mutex", "int", "thread", "outcome", "expect");

    /// What begins a statement of a thread.
    static final List<String> STATEMENTS = List.of(
            "start", "join", "fork", "wait", "lock", "unlock", "print", "flush", "if", "else", "repeat", "exit",
            "_exit", "exec");

    /// What begins a line of an outcome.
    static final List<String> OUTCOME = List.of("when", "grade", "show");

    private static final List<String> INSIDE = List.of(
            "or",
            "and",
            "not",
            "hangs",
            "on",
            "exits",
            "execs",
            "is",
            "never",
            "sometimes",
            "always",
            "acceptable",
            "interesting",
            "forbidden",
            "parent",
            "output");

    private Keywords() {}

    /// {@return whether no mutex, variable, thread or process may have this name}
    static boolean isReserved(String word) {
        return beginsLine(word) || INSIDE.contains(word);
    }

    /// {@return whether this word may begin a line somewhere}
    static boolean beginsLine(String word) {
        return TOP_LEVEL.contains(word) || STATEMENTS.contains(word) || OUTCOME.contains(word);
    }

    /// {@return the keyword that a word is, or was probably meant to be; empty if it is none of this place}
    ///
    /// @param word the word at the beginning of a line
    /// @param here what may begin a line here
    static String meant(String word, List<String> here) {
        if (here.contains(word)) {
            return word;
        }
        return beginsLine(word) ? "" : Suggestions.nearest(word, here).orElse("");
    }

    /// {@return all reserved words, in the order of the language reference}
    static List<String> reserved() {
        List<String> all = new ArrayList<>(TOP_LEVEL);
        all.addAll(STATEMENTS);
        all.addAll(OUTCOME);
        all.addAll(INSIDE);
        return all;
    }
}
