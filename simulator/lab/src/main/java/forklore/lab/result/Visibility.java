package forklore.lab.result;

/// When a student sees a check.
public enum Visibility {
    /// At any time.
    VISIBLE,
    /// Never.
    HIDDEN,
    /// Once the work is due.
    AFTER_DUE_DATE,
    /// Once the grades are published.
    AFTER_PUBLISHED
}
