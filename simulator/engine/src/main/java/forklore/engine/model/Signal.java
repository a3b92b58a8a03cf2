package forklore.engine.model;

import java.util.Optional;

/// The signals of the language, with their numbers on Linux.
public enum Signal {
    /// Asks a process to end.
    SIGTERM(15),
    /// Ends a process; it has no handler.
    SIGKILL(9),
    /// Sent by `abort`, and so by an `assert` that fails.
    SIGABRT(6),
    /// Sent to who writes into a pipe that nobody can read.
    SIGPIPE(13),
    /// Sent by `alarm`.
    SIGALRM(14),
    /// For own use.
    SIGUSR1(10),
    /// For own use.
    SIGUSR2(12);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /// {@return its number on Linux}
    public int number() {
        return number;
    }

    /// {@return the signal of that number, or empty}
    ///
    /// @param number the number
    public static Optional<Signal> of(int number) {
        for (Signal signal : values()) {
            if (signal.number == number) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }
}
