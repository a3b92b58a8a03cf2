package forklore.engine.model;

/// What a mutex does when its owner locks it again, or when somebody else unlocks it.
public enum MutexType {
    /// `PTHREAD_MUTEX_NORMAL`: locking it twice waits for ever; unlocking it as a stranger is undefined by POSIX.
    NORMAL("normal"),
    /// `PTHREAD_MUTEX_RECURSIVE`: the owner may lock it again; a stranger's unlock fails with `EPERM`.
    RECURSIVE("recursive"),
    /// `PTHREAD_MUTEX_ERRORCHECK`: locking it twice fails with `EDEADLK`; a stranger's unlock with `EPERM`.
    ERRORCHECK("errorcheck"),
    /// `PTHREAD_MUTEX_ROBUST`: when its owner ends, the next one to lock it gets `EOWNERDEAD` and the mutex.
    ROBUST("robust");

    private final String word;

    MutexType(String word) {
        this.word = word;
    }

    /// {@return how it is written in a scenario}
    public String word() {
        return word;
    }
}
