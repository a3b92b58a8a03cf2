package forklore.cli.command;

/// One thing that `doctor` looked for.
///
/// @param name what was looked for
/// @param state whether it is there
/// @param detail what was found, or what it is needed for
/// @param command the one command that brings it; empty if it is there or if no command can
record Finding(String name, State state, String detail, String command) {

    /// Whether it is there.
    enum State {
        /// It is there.
        FOUND("found"),
        /// It is not there, and some commands cannot work.
        MISSING("missing"),
        /// It is not there, and nothing but comfort is lost.
        ABSENT("absent");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Finding found(String name, String detail) {
        return new Finding(name, State.FOUND, detail, "");
    }

    static Finding missing(String name, String detail, String command) {
        return new Finding(name, State.MISSING, detail, command);
    }

    static Finding absent(String name, String detail, String command) {
        return new Finding(name, State.ABSENT, detail, command);
    }
}
