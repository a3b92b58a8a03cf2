package forklore.engine.text;

import forklore.engine.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/// The kinds of named things that share one name space.
enum Kind {
    MUTEX("mutex", "mutexes"),
    VARIABLE("variable", "variables"),
    THREAD("thread", "threads"),
    PROCESS("process", "processes"),
    FUNCTION("function", "functions"),
    RWLOCK(ObjectKind.RWLOCK),
    CONDITION(ObjectKind.CONDITION),
    SEMAPHORE(ObjectKind.SEMAPHORE),
    BARRIER(ObjectKind.BARRIER),
    ONCE(ObjectKind.ONCE),
    PIPE(ObjectKind.PIPE),
    FILE(ObjectKind.FILE),
    STREAM(ObjectKind.STREAM);

    /// What a thread can wait for, and so hang on.
    static final List<Kind> AWAITED =
            List.of(MUTEX, RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE, PIPE, FILE, STREAM, THREAD, PROCESS);

    /// What a call can give to a function by its name.
    static final List<Kind> GIVEN =
            List.of(VARIABLE, MUTEX, RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE, PIPE, FILE, STREAM, THREAD, PROCESS);

    private final String word;
    private final String plural;

    Kind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    Kind(ObjectKind kind) {
        this(kind.word(), kind.plural());
    }

    String word() {
        return word;
    }

    /// {@return the word for several of them}
    String plural() {
        return plural;
    }

    /// {@return whether it is one of the other objects, which have a limit together}
    boolean isResource() {
        return compareTo(FUNCTION) > 0;
    }

    static Kind of(ObjectKind kind) {
        return valueOf(kind.name());
    }

    static List<Kind> of(List<ObjectKind> kinds) {
        List<Kind> all = new ArrayList<>();
        kinds.forEach(kind -> all.add(of(kind)));
        return all;
    }

    /// {@return what is said about an unknown name of this kind}
    Code unknown() {
        return switch (this) {
            case MUTEX -> NameCodes.UNKNOWN_MUTEX;
            case VARIABLE -> NameCodes.UNKNOWN_VARIABLE;
            case THREAD -> NameCodes.UNKNOWN_THREAD;
            case PROCESS -> NameCodes.UNKNOWN_PROCESS;
            case FUNCTION, RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE, PIPE, FILE, STREAM -> CallCodes.UNKNOWN_OBJECT;
        };
    }
}
