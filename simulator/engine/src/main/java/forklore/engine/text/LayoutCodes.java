package forklore.engine.text;

/// Characters, lines, blocks and the form of a statement: F01xx.
final class LayoutCodes {
    static final Code EMPTY_FILE = new Code("F0101", "the file says nothing", "a scenario file tells one scenario");
    static final Code TAB =
            new Code("F0102", "a tab", "blocks are made by spaces, because a tab is as wide as each editor likes");
    static final Code HIDDEN_CHARACTER =
            new Code("F0103", "a character that cannot be seen", "what a file says must be what a reader sees");
    static final Code STRAY_CHARACTER = new Code(
            "F0104",
            "a character that means nothing here",
            "outside quotes and comments there are only words, numbers and the signs ( ) = == != < <= > >= + - *");
    static final Code OPEN_STRING =
            new Code("F0105", "a text that is not closed", "a text in quotes ends in the line in which it begins");
    static final Code UNKNOWN_ESCAPE = new Code(
            "F0106",
            "an unknown escape",
            "in a text in quotes \\n, \\t, \\\" and \\\\ have a meaning, and nothing else after a backslash");
    static final Code OPEN_ABOUT =
            new Code("F0107", "an about that is not closed", "an about ends at a line with nothing but \"\"\"");
    static final Code ABOUT_MARK = new Code(
            "F0108",
            "prose beside the marks of an about",
            "the first \"\"\" ends its line, and the last one has a line of its own");
    static final Code UNEVEN_INDENT =
            new Code("F0109", "an indentation that fits no block", "the lines of a block begin in the same column");
    static final Code UNEXPECTED_INDENT = new Code(
            "F0110", "a block that belongs to nothing", "only thread, fork, if, else, repeat and outcome have a block");
    static final Code MISSING_BLOCK = new Code(
            "F0111",
            "a block is missing",
            "the block of thread, fork, if, else, repeat and outcome is indented below it");
    static final Code UNEXPECTED_TOKEN =
            new Code("F0112", "something else is expected here", "each statement has one form");
    static final Code TRAILING_TEXT =
            new Code("F0113", "more text after the end of the statement", "there is one statement in a line");
    static final Code CHAINED_COMPARISON = new Code(
            "F0114",
            "a comparison of a comparison",
            "a comparison gives 0 or 1, so a chain of them does not mean what it seems to say");
    static final Code MORE_PROBLEMS =
            new Code("F0115", "too many problems to tell them all", "at most 50 problems are told at once");

    private LayoutCodes() {}
}
