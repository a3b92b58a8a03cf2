package forklore.engine.text;

/// Names and the words that are fixed: F0201 and on.
final class NameCodes {
    static final Code UNKNOWN_STATEMENT = new Code(
            "F0201",
            "no statement begins with this word",
            "a line begins with a word of the language, or with a variable that it assigns");
    static final Code UNKNOWN_MUTEX =
            new Code("F0202", "an unknown mutex", "a mutex is declared as `mutex NAME` before it is used");
    static final Code UNKNOWN_VARIABLE =
            new Code("F0203", "an unknown variable", "a variable is declared as `int NAME = NUMBER`");
    static final Code UNKNOWN_THREAD =
            new Code("F0204", "an unknown thread", "a thread is declared as `thread NAME`, with its statements below");
    static final Code UNKNOWN_PROCESS =
            new Code("F0205", "an unknown process", "a process is `parent` or the name of a fork");
    static final Code UNKNOWN_WORD =
            new Code("F0206", "one of a few words is expected here", "here the language knows only these words");
    static final Code DUPLICATE_NAME = new Code(
            "F0207",
            "a name that is taken",
            "mutexes, variables, threads and processes share one name space, so that a name means one thing");
    static final Code RESERVED_NAME =
            new Code("F0208", "a name that is reserved", "a word of the language cannot be a name");
    static final Code MALFORMED_NAME = new Code(
            "F0209", "this cannot be a name", "a name begins with a letter and has only letters, digits and _");

    private NameCodes() {}
}
