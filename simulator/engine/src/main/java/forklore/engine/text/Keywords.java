package forklore.engine.text;

import forklore.engine.model.Errno;
import forklore.engine.model.Operation;
import forklore.engine.model.Signal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words with a meaning of their own, by the place where they may begin a line.
final class Keywords {

    /// What a scenario says about itself; each is said once.
    static final List<String> HEADER =
            List.of("scenario", "title", "topic", "runs", "on", "related", "instead", "about");

    /// What a platform says about itself; each is said once.
    static final List<String> PLATFORM_HEADER = List.of("platform", "title", "extends", "about");

    /// What begins a declaration of a scenario or of a platform.
    private static final List<String> DECLARATIONS = List.of(
            "mutex",
            "int",
            "shared",
            "local",
            "rwlock",
            "condition",
            "semaphore",
            "barrier",
            "once",
            "pipe",
            "file",
            "stream",
            "function",
            "safe",
            "unsafe");

    /// What begins a line of a scenario that is not indented.
    static final List<String> TOP_LEVEL =
            joined(HEADER, DECLARATIONS, List.of("handler", "thread", "outcome", "expect"));

    /// What begins a line of a platform that is not indented.
    static final List<String> PLATFORM = joined(PLATFORM_HEADER, List.of("rule"), DECLARATIONS, List.of("fork"));

    /// What begins a line below a rule or below `card`.
    static final List<String> CARD = List.of("claim", "versions", "source", "evidence");

    /// What begins a block of `atfork`.
    static final List<String> AT_FORK = List.of("prepare", "parent", "child");

    /// What begins a statement of a thread.
    static final List<String> STATEMENTS = joined(
            List.of(
                    "start",
                    "join",
                    "fork",
                    "wait",
                    "lock",
                    "unlock",
                    "print",
                    "flush",
                    "if",
                    "else",
                    "repeat",
                    "while",
                    "exit",
                    "_exit",
                    "exec",
                    "thread_exit",
                    "vfork",
                    "spawn",
                    "atfork",
                    "atomic",
                    "once",
                    "assert",
                    "work"),
            operations(),
            List.of("send", "alarm", "pause", "append", "drain"));

    /// What begins a line of an outcome.
    static final List<String> OUTCOME = List.of("when", "grade", "show");

    private static final List<String> INSIDE = joined(
            List.of(
                    "or",
                    "and",
                    "not",
                    "hangs",
                    "spins",
                    "exits",
                    "execs",
                    "killed",
                    "by",
                    "misuses",
                    "every",
                    "is",
                    "has",
                    "never",
                    "sometimes",
                    "always",
                    "acceptable",
                    "interesting",
                    "forbidden",
                    "parent",
                    "output",
                    "any",
                    "all"),
            errors(),
            signals());

    /// Words with a meaning only where nothing else can stand, so that a name may be one of them.
    static final List<String> BETWEEN = List.of(
            "try",
            "timeout",
            "into",
            "with",
            "to",
            "fails",
            "started",
            "recursive",
            "errorcheck",
            "robust",
            "normal",
            "cloexec",
            "first",
            "second",
            "half",
            "of",
            "c",
            "python");

    /// The functions of a platform that are run instead of a statement.
    static final List<String> REPLACEABLE = List.of("print", "flush", "exit");

    private static final List<String> RESERVED = joined(TOP_LEVEL, STATEMENTS, OUTCOME, INSIDE);
    private static final List<String> ALL = joined(RESERVED, PLATFORM, CARD, AT_FORK, List.of("card"), BETWEEN);

    private Keywords() {}

    /// {@return whether no declared thing may have this name}
    static boolean isReserved(String word) {
        return beginsLine(word) || INSIDE.contains(word);
    }

    /// {@return whether no parameter may have this name; `stream` and the like may be one}
    static boolean isReservedInside(String word) {
        return STATEMENTS.contains(word) || OUTCOME.contains(word) || INSIDE.contains(word);
    }

    /// {@return whether this word may begin a line of a scenario somewhere}
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
        return RESERVED;
    }

    /// {@return all words with a meaning of their own, reserved or not, in scenarios or platforms}
    static List<String> all() {
        return ALL;
    }

    private static List<String> operations() {
        List<String> words = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            words.add(operation.word());
        }
        return words;
    }

    private static List<String> errors() {
        List<String> words = new ArrayList<>();
        for (Errno errno : Errno.values()) {
            words.add(errno.name());
        }
        return words;
    }

    /// {@return the names of the signals}
    static List<String> signals() {
        List<String> words = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            words.add(signal.name());
        }
        return words;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
