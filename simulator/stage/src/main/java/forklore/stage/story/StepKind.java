package forklore.stage.story;

/// What sort of thing a step did: which icon it gets.
public enum StepKind {
    /// Created a thread.
    START,
    /// Asked for something and waits.
    ASK,
    /// Took a mutex.
    LOCK,
    /// Gave a mutex back.
    UNLOCK,
    /// Saw the end of a thread or of a child.
    MEET,
    /// Copied the process.
    FORK,
    /// Evaluated an expression or a condition.
    COMPUTE,
    /// Stored a value.
    STORE,
    /// Filled the buffer.
    PRINT,
    /// Wrote the buffer.
    FLUSH,
    /// Ended the process.
    EXIT,
    /// Became another program.
    EXEC,
    /// Sent a signal, or was interrupted by one.
    SIGNAL,
    /// Did something undefined.
    MISUSE
}
