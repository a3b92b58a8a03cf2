package forklore.engine.model;

import java.util.List;
import java.util.Optional;

/// What a statement can do with a declared object. One table for the reader, the checkers, the machine and the views.
///
/// The name of the POSIX function is what the strict verdict looks up in the list of async-signal-safe functions.
public enum Operation {
    /// Take a read-write lock for reading.
    RDLOCK("rdlock", ObjectKind.RWLOCK, "pthread_rwlock_rdlock", Shape.MAY_WAIT),
    /// Take a read-write lock for writing.
    WRLOCK("wrlock", ObjectKind.RWLOCK, "pthread_rwlock_wrlock", Shape.MAY_WAIT),
    /// Give a read-write lock back, whichever way it was taken.
    RWUNLOCK("rwunlock", ObjectKind.RWLOCK, "pthread_rwlock_unlock", Shape.RESULT),
    /// Give the mutex back, wait for a signal, and take the mutex again.
    AWAIT("await", ObjectKind.CONDITION, "pthread_cond_wait", Shape.MAY_WAIT),
    /// Wake the thread that waits longest.
    SIGNAL("signal", ObjectKind.CONDITION, "pthread_cond_signal", Shape.PLAIN),
    /// Wake every thread that waits.
    BROADCAST("broadcast", ObjectKind.CONDITION, "pthread_cond_broadcast", Shape.PLAIN),
    /// Take one from a semaphore, waiting while it is 0.
    ACQUIRE("acquire", ObjectKind.SEMAPHORE, "sem_wait", Shape.MAY_WAIT),
    /// Add one to a semaphore.
    RELEASE("release", ObjectKind.SEMAPHORE, "sem_post", Shape.PLAIN),
    /// Wait until all threads of the barrier are there.
    ARRIVE("arrive", ObjectKind.BARRIER, "pthread_barrier_wait", Shape.BLOCKS),
    /// Read one item: 1 when there was one, 0 at the end of the file, when no process has the write end open.
    READ("read", ObjectKind.PIPE, "read", Shape.BLOCKS_FOR_RESULT),
    /// Write one item; waits while the pipe is full. Without a reader the process is killed by `SIGPIPE`.
    WRITE("write", ObjectKind.PIPE, "write", Shape.BLOCKS),
    /// Close the read end of a pipe in this process.
    CLOSE_READ("closeread", ObjectKind.PIPE, "close", Shape.PLAIN),
    /// Close the write end of a pipe in this process.
    CLOSE_WRITE("closewrite", ObjectKind.PIPE, "close", Shape.PLAIN),
    /// Read the next record of a file: its number from 1, or 0 at the end. Moves the offset.
    NEXT("next", ObjectKind.FILE, "read", Shape.RESULT),
    /// Put the offset back to the beginning.
    REWIND("rewind", ObjectKind.FILE, "lseek", Shape.PLAIN),
    /// Open the file again: from now on this process has an offset and a lock owner of its own.
    REOPEN("reopen", ObjectKind.FILE, "open", Shape.PLAIN),
    /// Take the `flock` of a file; it belongs to the open file, which parent and child share.
    FLOCK("flock", ObjectKind.FILE, "flock", Shape.MAY_WAIT),
    /// Give the `flock` of a file back, whoever of those that share it took it.
    FUNLOCK("funlock", ObjectKind.FILE, "flock", Shape.PLAIN),
    /// Take the record lock of a file (`fcntl(F_SETLKW)`); it belongs to the process, and a child has none.
    LOCKF("lockf", ObjectKind.FILE, "fcntl", Shape.MAY_WAIT),
    /// Give the record lock of a file back.
    UNLOCKF("unlockf", ObjectKind.FILE, "fcntl", Shape.PLAIN),
    /// Make a robust mutex whose owner ended usable again (`pthread_mutex_consistent`).
    CONSISTENT("consistent", ObjectKind.MUTEX, "pthread_mutex_consistent", Shape.RESULT),
    /// Initialise a mutex again, free, whoever held it (`pthread_mutex_init` over it, `_at_fork_reinit` in CPython).
    REINIT("reinit", ObjectKind.MUTEX, "pthread_mutex_init", Shape.PLAIN);

    /// What may stand behind the object.
    enum Shape {
        PLAIN,
        RESULT,
        BLOCKS,
        BLOCKS_FOR_RESULT,
        MAY_WAIT
    }

    private final String word;
    private final ObjectKind kind;
    private final String function;
    private final Shape shape;

    Operation(String word, ObjectKind kind, String function, Shape shape) {
        this.word = word;
        this.kind = kind;
        this.function = function;
        this.shape = shape;
    }

    /// {@return the word a statement begins with}
    public String word() {
        return word;
    }

    /// {@return the kinds of objects it can be done with}
    ///
    /// `reinit` works with everything that lives in the memory of a process.
    public List<ObjectKind> kinds() {
        return this == REINIT
                ? List.of(
                        ObjectKind.MUTEX,
                        ObjectKind.RWLOCK,
                        ObjectKind.CONDITION,
                        ObjectKind.SEMAPHORE,
                        ObjectKind.BARRIER,
                        ObjectKind.ONCE)
                : List.of(kind);
    }

    /// {@return the POSIX function it stands for}
    public String function() {
        return function;
    }

    /// {@return whether the thread may have to wait}
    public boolean blocks() {
        return shape == Shape.BLOCKS || shape == Shape.BLOCKS_FOR_RESULT || shape == Shape.MAY_WAIT;
    }

    /// {@return whether `try` and `timeout` may stand in the statement}
    public boolean canBeImpatient() {
        return shape == Shape.MAY_WAIT;
    }

    /// {@return whether `into r` may stand in the statement}
    public boolean hasResult() {
        return shape != Shape.PLAIN && shape != Shape.BLOCKS;
    }

    /// {@return the operation that a word begins, or empty}
    ///
    /// @param word the word
    public static Optional<Operation> of(String word) {
        for (Operation operation : values()) {
            if (operation.word.equals(word)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
