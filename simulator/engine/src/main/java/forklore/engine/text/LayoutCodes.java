package forklore.engine.text;

import java.util.List;

/// Characters, lines, blocks and the form of a statement: F01xx.
final class LayoutCodes {

    static final Code EMPTY_FILE = new Code(
            "F0101",
            "the file says nothing",
            "a scenario file tells one scenario",
            () -> new Code.Lesson(
                    "The file is empty, or it has only blank lines and comments. A scenario needs a "
                            + "name, a title, a thread `main` and an outcome.",
                    "# nothing yet\n",
                    Examples.main("  flush")));

    static final Code TAB = new Code(
            "F0102",
            "a tab",
            "blocks are made by spaces, because a tab is as wide as each editor likes",
            () -> new Code.Lesson(
                    "Lines belong to a block because they begin in the same column. A tab has another "
                            + "width in every editor, so it would hide which block a line belongs to. Write "
                            + "spaces, for example two for each block; most editors can be told to do so. It is "
                            + "told once for the whole file.",
                    Examples.main("\tflush"),
                    Examples.main("  flush")));

    static final Code HIDDEN_CHARACTER = new Code(
            "F0103",
            "a character that cannot be seen",
            "what a file says must be what a reader sees",
            () -> new Code.Lesson(
                    "The file has a control character, half a character, or a sign that turns the "
                            + "direction of writing round. Such signs often come with text that was copied from "
                            + "elsewhere. They can make a file look different from what it says, so they are "
                            + "allowed nowhere. Delete the character and type what stood there.",
                    Examples.main("  print \"A\u0007\""),
                    Examples.main("  print \"A\"")));

    static final Code STRAY_CHARACTER = new Code(
            "F0104",
            "a character that means nothing here",
            "outside quotes and comments there are only words, numbers and the signs ( ) , = == != < <= > >= + - *",
            () -> new Code.Lesson(
                    "The language has no such sign. There are no braces, colons or semicolons: a "
                            + "statement ends with its line, and a block is made by indenting its lines. Texts "
                            + "stand between straight double quotes. Names are made of the letters a to z and A to "
                            + "Z, digits and _.",
                    Examples.main("  flush;"),
                    Examples.main("  flush")));

    static final Code OPEN_STRING = new Code(
            "F0105",
            "a text that is not closed",
            "a text in quotes ends in the line in which it begins",
            () -> new Code.Lesson(
                    "A text begins with a double quote, and the second double quote is missing in its "
                            + "line. A line feed inside a text is written `\\n`, and a double quote inside a text "
                            + "`\\\"`.",
                    Examples.main("  print \"A"),
                    Examples.main("  print \"A\"")));

    static final Code UNKNOWN_ESCAPE = new Code(
            "F0106",
            "an unknown escape",
            "in a text in quotes \\n, \\t, \\\" and \\\\ have a meaning, and nothing else after a backslash",
            () -> new Code.Lesson(
                    "A backslash in a text gives the next character another meaning: `\\n` is a line "
                            + "feed, `\\t` a tab, `\\\"` a double quote and `\\\\` a backslash. Any other "
                            + "character after a backslash is refused, because it could only be guessed what it "
                            + "means.",
                    Examples.main("  print \"A\\d\""),
                    Examples.main("  print \"A\\\\d\"")));

    static final Code OPEN_ABOUT = new Code(
            "F0107",
            "an about that is not closed",
            "an about ends at a line with nothing but \"\"\"",
            () -> new Code.Lesson(
                    "The prose of an `about` begins in the line after the mark and goes on until a line "
                            + "that has nothing but the mark. That line is missing, so everything after it was "
                            + "taken for prose.",
                    "about \"\"\"\nA story.\n",
                    "about \"\"\"\nA story.\n\"\"\"\n" + Examples.main("  flush")));

    static final Code ABOUT_MARK = new Code(
            "F0108",
            "prose beside the marks of an about",
            "the first \"\"\" ends its line, and the last one has a line of its own",
            () -> new Code.Lesson(
                    "The prose of an `about` stands in the lines between its two marks. Nothing stands "
                            + "in the line of a mark but the mark itself, and `about` before the first one.",
                    Examples.header("\nabout \"\"\"A story.\n\"\"\""),
                    Examples.header("\nabout \"\"\"\nA story.\n\"\"\"")));

    static final Code UNEVEN_INDENT = new Code(
            "F0109",
            "an indentation that fits no block",
            "the lines of a block begin in the same column",
            () -> new Code.Lesson(
                    "The line begins further to the right than one block and further to the left than "
                            + "the block inside it, so it belongs to neither. Begin it in the column of the block "
                            + "it belongs to.",
                    Examples.main("  repeat 2\n      flush\n    flush\n  flush"),
                    Examples.main("  repeat 2\n      flush\n      flush\n  flush")));

    static final Code UNEXPECTED_INDENT = new Code(
            "F0110",
            "a block that belongs to nothing",
            "only some statements have a block: thread, fork, if, else, repeat, while, outcome and their like",
            () -> new Code.Lesson(
                    "The line is indented more than the line above it, but the line above it cannot have "
                            + "a block. Begin it in the column of the line above.",
                    Examples.main("  flush\n    flush"),
                    Examples.main("  flush\n  flush")));

    static final Code MISSING_BLOCK = new Code(
            "F0111",
            "a block is missing",
            "what has a block has at least one line, indented below it",
            () -> new Code.Lesson(
                    "The line says something about the lines indented below it, and there is no such "
                            + "line. A thread, a function and a handler need at least one statement, and so do "
                            + "fork, if, else, repeat and while; an outcome needs `when` and `grade`, and `atfork` "
                            + "one of `prepare`, `parent` and `child`.",
                    Examples.main("  repeat 2\n  flush"),
                    Examples.main("  repeat 2\n    flush")));

    static final Code UNEXPECTED_TOKEN = new Code(
            "F0112",
            "something else is expected here",
            "each statement has one form",
            () -> new Code.Lesson(
                    "The statement begins well, but then something follows that its form does not have, "
                            + "or something is missing. The message says what is expected at that place, and how "
                            + "the whole statement is written.",
                    Examples.main("  repeat twice\n    flush"),
                    Examples.main("  repeat 2\n    flush")));

    static final Code TRAILING_TEXT = new Code(
            "F0113",
            "more text after the end of the statement",
            "there is one statement in a line",
            () -> new Code.Lesson(
                    "The statement is complete, and then the line goes on. Write a second statement in a "
                            + "line of its own, and a remark after `#`. Two numbers are compared by `==`; a single "
                            + "`=` assigns.",
                    Examples.main("  work work"),
                    Examples.main("  work\n  work")));

    static final Code CHAINED_COMPARISON = new Code(
            "F0114",
            "a comparison of a comparison",
            "a comparison gives 0 or 1, so a chain of them does not mean what it seems to say",
            () -> new Code.Lesson(
                    "`a < b < c` would compare 0 or 1, the result of `a < b`, with `c`. Write `a < b and "
                            + "b < c` if that is meant. If the 0 or 1 is really meant, say so with parentheses.",
                    Examples.with("int   x = 0", "  if 0 < x < 3\n    flush"),
                    Examples.with("int   x = 0", "  if 0 < x and x < 3\n    flush")));

    static final Code MORE_PROBLEMS = new Code(
            "F0115",
            "too many problems to tell them all",
            "at most " + Limits.PROBLEMS + " problems are told at once",
            () -> new Code.Lesson(
                    "The file has more problems than anybody reads at once. Correct the ones that are "
                            + "told and read the file again.",
                    Examples.main(Examples.lines(Limits.PROBLEMS + 1, "  exit")),
                    Examples.main("  exit 0")));

    private LayoutCodes() {}

    static List<Code> all() {
        return List.of(
                EMPTY_FILE,
                TAB,
                HIDDEN_CHARACTER,
                STRAY_CHARACTER,
                OPEN_STRING,
                UNKNOWN_ESCAPE,
                OPEN_ABOUT,
                ABOUT_MARK,
                UNEVEN_INDENT,
                UNEXPECTED_INDENT,
                MISSING_BLOCK,
                UNEXPECTED_TOKEN,
                TRAILING_TEXT,
                CHAINED_COMPARISON,
                MORE_PROBLEMS);
    }
}
