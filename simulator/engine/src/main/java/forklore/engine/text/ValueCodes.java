package forklore.engine.text;

/// Values and limits: F03xx.
final class ValueCodes {
    static final Code VALUE_RANGE = new Code(
            "F0301", "a number that is too great or too small", "an integer of a scenario is between -999 and 999");
    static final Code EXIT_RANGE =
            new Code("F0302", "an exit status out of range", "an exit status is between 0 and 255");
    static final Code REPEAT_RANGE =
            new Code("F0303", "a repeat count out of range", "a repeat count is between 1 and 100");
    static final Code LONG_STRING =
            new Code("F0304", "a text that is too long", "a text in quotes and a title have at most 200 characters");
    static final Code EMPTY_STRING =
            new Code("F0305", "a text that is empty", "here a text has at least one character");
    static final Code LONG_NAME = new Code("F0306", "a name that is too long", "a name has at most 40 characters");
    static final Code DEEP_NESTING =
            new Code("F0307", "blocks too deep inside one another", "at most 16 blocks are inside one another");
    static final Code LARGE_EXPRESSION = new Code(
            "F0308",
            "an expression that is too large",
            "an expression or a condition has at most 64 operators, at most 16 deep");
    static final Code MANY_DECLARATIONS = new Code(
            "F0309",
            "too many declarations",
            "there are at most 16 mutexes, 16 variables, 16 threads, 16 processes and 16 outcomes");
    static final Code MANY_STATEMENTS = new Code(
            "F0310",
            "too many statements",
            "a scenario has at most 2000 statements, a repeat counted as often as it repeats");
    static final Code LARGE_FILE =
            new Code("F0311", "a file that is too large", "a scenario file has at most 65536 characters");

    private ValueCodes() {}
}
