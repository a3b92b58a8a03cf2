package forklore.engine.machine;

/// What POSIX leaves undefined, and the machine therefore ends a process for.
///
/// @see forklore.engine.model.Ending.Undefined
enum Misuse {
    START_TWICE("starts ", ", which runs already"),
    JOIN_OF_NOBODY("joins ", ", which does not run in this process"),
    UNLOCK_OF_A_STRANGERS_LOCK("unlocks ", ", which it does not hold");

    /// More than the number of names of any kind that a scenario can declare.
    private static final int NAMES = 32;

    private final String before;
    private final String after;

    Misuse(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /// {@return the number that a state keeps}
    int code(int name) {
        return ordinal() * NAMES + name;
    }

    /// {@return the phrase for a number}
    static String phrase(int code, Program program) {
        Misuse misuse = values()[code / NAMES];
        int name = code % NAMES;
        String text = misuse == UNLOCK_OF_A_STRANGERS_LOCK
                ? program.scenario().mutexes().get(name).name()
                : program.thread(name);
        return misuse.before + text + misuse.after;
    }
}
