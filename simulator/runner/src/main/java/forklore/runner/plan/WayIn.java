package forklore.runner.plan;

/// Where in the middle of a statement a thread can be stopped.
public enum WayIn {
    /// Nowhere.
    NOWHERE,
    /// In a call of the library, as soon as it has taken a lock there.
    AT_LOCK,
    /// In a call of the library, as soon as it has put a part of its text into the buffer of
    /// standard output.
    AT_TEXT,
    /// In a fork, after the handlers that the program has registered and before what the library
    /// does by itself.
    AT_COPY
}
