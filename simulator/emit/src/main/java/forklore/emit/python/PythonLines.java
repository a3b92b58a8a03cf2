package forklore.emit.python;

/// Lines of Python, indented, with the line of the scenario behind them.
final class PythonLines {

    private static final int COMMENT_COLUMN = 72;
    private static final int INDENT = 4;

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int next = 1;

    /// {@return the number of the line that is added next}
    int next() {
        return next;
    }

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    void add(String line) {
        if (!line.isEmpty()) {
            text.append(" ".repeat(INDENT * depth)).append(line);
        }
        text.append('\n');
        next++;
    }

    void add(String code, String comment) {
        int width = INDENT * depth + code.length();
        add(code + " ".repeat(Math.max(2, COMMENT_COLUMN - width)) + "# " + comment);
    }

    void blank() {
        add("");
    }

    String text() {
        return text.toString();
    }
}
