package forklore.engine.model;

import java.util.List;

/// The kinds of things that a statement can operate on, other than variables.
///
/// The first six live in the memory of a process and are copied by a fork, the last three belong to the kernel or,
/// as a stream does, to both.
public enum ObjectKind {
    /// `pthread_mutex_t`; see [Mutex].
    MUTEX("mutex", "mutexes"),
    /// `pthread_rwlock_t`.
    RWLOCK("rwlock", "read-write locks"),
    /// `pthread_cond_t`. The longest waiting thread is woken first.
    CONDITION("condition", "condition variables"),
    /// `sem_t`, with its value at the start.
    SEMAPHORE("semaphore", "semaphores"),
    /// `pthread_barrier_t`, with the number of threads it waits for.
    BARRIER("barrier", "barriers"),
    /// `pthread_once_t`.
    ONCE("once", "once controls"),
    /// A pipe; every process begins with both ends open. Its value is how many items it holds.
    PIPE("pipe", "pipes"),
    /// An open file with an offset; its value is how many records can be read from it.
    FILE("file", "files"),
    /// A `FILE *` with a buffer of its own, written to a file of its own.
    STREAM("stream", "streams");

    private static final List<ObjectKind> WITH_VALUE = List.of(SEMAPHORE, BARRIER, PIPE, FILE);

    private final String word;
    private final String plural;

    ObjectKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /// {@return how a declaration begins}
    public String word() {
        return word;
    }

    /// {@return the word for several of them}
    public String plural() {
        return plural;
    }

    /// {@return whether a declaration gives a number: `semaphore s = 1`}
    public boolean hasValue() {
        return WITH_VALUE.contains(this);
    }

    /// {@return whether it may be declared `shared`, so that it lies in a shared mapping}
    public boolean canBeShared() {
        return this == MUTEX || this == SEMAPHORE;
    }
}
