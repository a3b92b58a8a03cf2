package forklore.engine.text;

/// How each statement is written, for `help`.
final class Forms {

    /// The form of an expression.
    static final String EXPRESSION = "expression";

    /// The form of a condition.
    static final String CONDITION = "condition";

    private Forms() {}

    /// {@return what to write}
    ///
    /// @param form the keyword of a statement or declaration, `=`, or one of the constants here
    static String of(String form) {
        return switch (form) {
            case EXPRESSION -> "an expression is written like `x + 1`, `x == 0 and not (y > 2)`";
            case CONDITION ->
                "a condition is written like `child hangs on m`, `child exits 0 and parent exits`, `child execs`, "
                        + "`output is \"A\\n\"`";
            case "about" -> "write " + Lexer.ABOUT_MARK + " after it, then the prose in lines below";
            case "else" -> "write `else` in a line of its own; an `if` after it is indented below it";
            default -> "write `" + form(form) + "`";
        };
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
            case "when" -> "when CONDITION";
            case "grade" -> "grade acceptable \"REASON\"";
            case "show" -> "show \"main.1,worker.2\"";
            case "expect" -> "expect sometimes OUTCOME";
            case "=" -> "VARIABLE = EXPRESSION";
            default -> keyword;
        };
    }
}
