package forklore.engine.machine;

/// The bounds of a search. A search that meets one says so; it never says that a scenario is safe.
///
/// @param states the greatest number of states stored, at least 1
/// @param processes the greatest number of processes at any time, within 1 and [#MAX_PROCESSES]
/// @param bytes the greatest memory for states in bytes, at least 1; a first small piece is always taken
public record Limits(int states, int processes, long bytes) {

    /// The greatest number of processes that can be asked for.
    public static final int MAX_PROCESSES = 16;

    /// As much memory as there is.
    public static final long ALL_BYTES = Long.MAX_VALUE;

    /// What is used when nothing else is asked: 2 000 000 states, 8 processes.
    public static final Limits DEFAULT = new Limits(2_000_000, 8);

    /// Checks the bounds.
    public Limits {
        if (states < 1 || processes < 1 || processes > MAX_PROCESSES || bytes < 1) {
            throw new IllegalArgumentException(states + " states, " + processes + " processes, " + bytes + " bytes");
        }
    }

    /// Bounds without one on memory.
    ///
    /// @param states the greatest number of states
    /// @param processes the greatest number of processes at any time
    public Limits(int states, int processes) {
        this(states, processes, ALL_BYTES);
    }
}
