package forklore.engine.platform;

import forklore.engine.model.ObjectKind;
import java.util.List;

/// What a name can stand for where a statement uses it, in the order of [ObjectKind] and beyond.
enum Sort {
    MUTEX("a mutex"),
    RWLOCK("a read-write lock"),
    CONDITION("a condition variable"),
    SEMAPHORE("a semaphore"),
    BARRIER("a barrier"),
    ONCE("a once control"),
    PIPE("a pipe"),
    FILE("a file"),
    STREAM("a stream"),
    /// Something that can be assigned to.
    VARIABLE("a variable"),
    /// Something that has a value: a variable or an expression.
    VALUE("a value"),
    /// Characters.
    TEXT("a text"),
    THREAD("a thread"),
    PROCESS("a process");

    private static final List<Sort> ALL = List.of(values());

    private final String phrase;

    Sort(String phrase) {
        this.phrase = phrase;
    }

    /// {@return how it is called in a message}
    String phrase() {
        return phrase;
    }

    static Sort of(ObjectKind kind) {
        return switch (kind) {
            case MUTEX -> MUTEX;
            case RWLOCK -> RWLOCK;
            case CONDITION -> CONDITION;
            case SEMAPHORE -> SEMAPHORE;
            case BARRIER -> BARRIER;
            case ONCE -> ONCE;
            case PIPE -> PIPE;
            case FILE -> FILE;
            case STREAM -> STREAM;
        };
    }

    /// {@return whatever a name can stand for}
    static List<Sort> all() {
        return ALL;
    }

    /// {@return whether a thing of this sort will do where one of those is needed}
    boolean fits(List<Sort> needed) {
        return needed.contains(this) || (this == VARIABLE && needed.contains(VALUE));
    }
}
