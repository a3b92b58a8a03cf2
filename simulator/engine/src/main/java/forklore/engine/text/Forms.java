package forklore.engine.text;

import forklore.engine.model.Letters;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import java.util.List;
import java.util.Optional;

/// How each statement is written, for `help`.
final class Forms {

    /// The form of an expression.
    static final String EXPRESSION = "expression";

    /// The form of a condition.
    static final String CONDITION = "condition";

    /// The form of an assignment.
    static final String ASSIGNMENT = "=";

    /// The form of a call.
    static final String CALL = "()";

    /// What distinguishes the declaration of a once control from the statement.
    private static final String DECLARATION = "declaration of ";

    private Forms() {}

    /// {@return the form of the declaration of an object}
    ///
    /// @param word its first word
    static String declaration(String word) {
        return DECLARATION + word;
    }

    /// {@return what to write}
    ///
    /// @param form the keyword of a statement or declaration, `=`, or one of the constants here
    static String of(String form) {
        return switch (form) {
            case EXPRESSION -> "an expression is written like `x + 1`, `x == 0 and not (y > 2)`";
            case CONDITION ->
                "a condition is written like `child hangs on m`, `child exits 0 and parent exits`, `child execs`, "
                        + "`child killed by SIGABRT`, `every child exits 0`, `output is \"A\\n\"`, `output has \"A\"`";
            case "about" -> "write " + Lexer.ABOUT_MARK + " after it, then the prose in lines below";
            case "else" -> "write `else` in a line of its own; an `if` after it is indented below it";
            default -> "write `" + form(form) + "`";
        };
    }

    private static String form(String keyword) {
        return switch (keyword) {
            case "start", "join" -> keyword + " THREAD";
            case "thread" -> "thread THREAD` or `thread THREAD started";
            case "fork", "vfork" -> keyword + " PROCESS";
            case "spawn" -> "spawn PROCESS \"PROGRAM\"";
            case "wait" -> "wait PROCESS`, `wait any` or `wait PROCESS into VARIABLE";
            case "lock" -> "lock MUTEX`, `lock MUTEX try` or `lock MUTEX timeout into VARIABLE";
            case "unlock" -> "unlock MUTEX` or `unlock MUTEX into VARIABLE";
            case "print" -> "print \"TEXT\"` or `print \"TEXT\" to STREAM";
            case "flush" -> "flush` or `flush STREAM";
            case "exec" -> "exec \"PROGRAM\"` or `exec \"PROGRAM\" fails";
            case "if", "while", "assert", "exit", "_exit" -> keyword + " EXPRESSION";
            case "repeat" -> "repeat NUMBER";
            case "work" -> "work`, `work 10us` or `work 10us to 2ms";
            case "atomic" -> "atomic` or `atomic when EXPRESSION";
            case "once" -> "once ONCE";
            case "send" -> "send SIGUSR1 to PROCESS` or `send SIGUSR1 to THREAD";
            case "append" -> "append \"TEXT\"`, `append PARAMETER to STREAM` or `append first half of PARAMETER";
            case "drain" -> "drain`, `drain STREAM` or `drain all";
            case CALL -> "FUNCTION(ARGUMENT, ARGUMENT)";
            case ASSIGNMENT -> "VARIABLE = EXPRESSION";
            default -> operation(keyword);
        };
    }

    private static String operation(String keyword) {
        Optional<Operation> operation = Operation.of(keyword);
        if (operation.isEmpty()) {
            return top(keyword);
        }
        List<ObjectKind> kinds = operation.get().kinds();
        String object = kinds.size() == 1 ? Letters.capital(kinds.get(0).word()) : "OBJECT";
        String plain = keyword + ' ' + object + (operation.get() == Operation.AWAIT ? " with MUTEX" : "");
        if (!operation.get().hasResult()) {
            return plain;
        }
        boolean impatient = operation.get().canBeImpatient();
        return plain + "` or `" + plain + (impatient ? " timeout" : "") + " into VARIABLE";
    }

    private static String top(String keyword) {
        return switch (keyword) {
            case "mutex" -> "mutex MUTEX`, `mutex MUTEX recursive` or `mutex MUTEX shared";
            case "int", "shared int", "local int" -> keyword + " VARIABLE = NUMBER";
            case "function" -> "function NAME(PARAMETER, PARAMETER)";
            case "handler" -> "handler SIGUSR1";
            case "scenario", "outcome", "platform" -> keyword + " NAME";
            case "title" -> "title ONE LINE FOR PEOPLE";
            case "topic" -> "topic NAME";
            case "runs" -> "runs c python";
            case "on" -> "on core posix";
            case "related", "instead" -> keyword + " SCENARIO";
            case "extends" -> "extends PLATFORM";
            case "rule" -> "rule NAME VALUE";
            case "claim", "versions", "source" -> keyword + " \"TEXT\"";
            case "evidence" -> "evidence NAME";
            case "when" -> "when CONDITION";
            case "grade" -> "grade acceptable \"REASON\"";
            case "show" -> "show \"main.1,worker.2\"";
            case "expect" -> "expect sometimes OUTCOME` or `expect sometimes OUTCOME on PLATFORM";
            default -> keyword.startsWith(DECLARATION) ? object(keyword.substring(DECLARATION.length())) : keyword;
        };
    }

    private static String object(String word) {
        return switch (word) {
            case "semaphore" -> "semaphore NAME = NUMBER` or `semaphore NAME = NUMBER shared";
            case "pipe" -> "pipe NAME = NUMBER` or `pipe NAME = NUMBER cloexec";
            case "barrier", "file" -> word + " NAME = NUMBER";
            case "fork" -> "fork";
            default -> word + " NAME";
        };
    }
}
