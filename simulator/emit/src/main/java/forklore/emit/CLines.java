package forklore.emit;

/// Lines of C, indented, with the line of the scenario behind them.
final class CLines {

    private static final int COMMENT_COLUMN = 72;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    void add(String line) {
        if (!line.isEmpty()) {
            text.append("    ".repeat(depth)).append(line);
        }
        text.append('\n');
    }

    void add(String code, String comment) {
        int width = 4 * depth + code.length();
        add(code + " ".repeat(Math.max(2, COMMENT_COLUMN - width)) + "// " + comment);
    }

    /// Adds the lines of a text block.
    void addText(String block) {
        for (String line : block.split("\n")) {
            add(line);
        }
    }

    /// Adds the lines of another text as they are.
    void addAll(CLines other) {
        text.append(other.text);
    }

    void blank() {
        add("");
    }

    String text() {
        return text.toString();
    }
}
