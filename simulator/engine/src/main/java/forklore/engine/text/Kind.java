package forklore.engine.text;

/// The kinds of named things that share one name space.
enum Kind {
    MUTEX("mutex"),
    VARIABLE("variable"),
    THREAD("thread"),
    PROCESS("process");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// {@return the word for several of them}
    String plural() {
        return this == MUTEX || this == PROCESS ? word + "es" : word + "s";
    }

    /// {@return what a name of this kind says about an unknown name}
    Code unknown() {
        return switch (this) {
            case MUTEX -> NameCodes.UNKNOWN_MUTEX;
            case VARIABLE -> NameCodes.UNKNOWN_VARIABLE;
            case THREAD -> NameCodes.UNKNOWN_THREAD;
            case PROCESS -> NameCodes.UNKNOWN_PROCESS;
        };
    }
}
