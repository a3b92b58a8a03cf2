package forklore.engine.model;

import java.util.Optional;

/// The error numbers of the language, as on Linux. In an expression their names are constants.
public enum Errno {
    /// Not the owner.
    EPERM(1),
    /// No such program.
    ENOENT(2),
    /// No such thread or process.
    ESRCH(3),
    /// That end is closed.
    EBADF(9),
    /// Not now.
    EAGAIN(11),
    /// Locked by somebody.
    EBUSY(16),
    /// Not possible with this object.
    EINVAL(22),
    /// Would wait for itself.
    EDEADLK(35),
    /// The time is over.
    ETIMEDOUT(110),
    /// The owner ended while it held the mutex.
    EOWNERDEAD(130),
    /// The mutex was left inconsistent and cannot be used any more.
    ENOTRECOVERABLE(131);

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    /// {@return its number on Linux}
    public int number() {
        return number;
    }

    /// {@return the error of that name, or empty}
    ///
    /// @param name `EBUSY`, ...
    public static Optional<Errno> named(String name) {
        for (Errno errno : values()) {
            if (errno.name().equals(name)) {
                return Optional.of(errno);
            }
        }
        return Optional.empty();
    }

    /// {@return the error of that number, or empty}
    ///
    /// @param number the number
    public static Optional<Errno> of(int number) {
        for (Errno errno : values()) {
            if (errno.number == number) {
                return Optional.of(errno);
            }
        }
        return Optional.empty();
    }
}
