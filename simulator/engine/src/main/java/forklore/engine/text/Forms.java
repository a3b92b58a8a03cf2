package forklore.engine.text;

/// How each statement is written, for `help`.
final class Forms {

    private Forms() {}

    /// {@return the form of a statement or declaration}
    ///
    /// @param keyword the word it begins with
    static String of(String keyword) {
        return keyword.equals("else")
                ? "write `else` in a line of its own; an `if` after it is indented below it"
                : "write `" + form(keyword) + "`";
    }

    private static String form(String keyword) {
        return switch (keyword) {
            case "start", "join", "thread" -> keyword + " THREAD";
            case "fork", "wait" -> keyword + " PROCESS";
            case "lock", "unlock", "mutex" -> keyword + " MUTEX";
            case "print" -> "print \"TEXT\"";
            case "exec" -> "exec \"PROGRAM\"";
            case "if" -> "if EXPRESSION";
            case "repeat" -> "repeat NUMBER";
            case "exit", "_exit" -> keyword + " NUMBER";
            case "int" -> "int VARIABLE = NUMBER";
            case "scenario", "outcome" -> keyword + " NAME";
            case "title" -> "title ONE LINE FOR PEOPLE";
            case "topic" -> "topic NAME";
            case "runs" -> "runs c python";
            case "about" -> "about \"\"\"";
            case "when" -> "when CONDITION";
            case "grade" -> "grade acceptable \"REASON\"";
            case "expect" -> "expect sometimes OUTCOME";
            case "=" -> "VARIABLE = EXPRESSION";
            default -> keyword;
        };
    }
}
