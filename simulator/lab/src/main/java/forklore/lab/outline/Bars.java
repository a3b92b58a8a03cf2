package forklore.lab.outline;

/// Texts inside an outline. Each line begins with a bar, so that none can be read as anything else,
/// whatever stands in it.
public final class Bars {

    private Bars() {}

    /// Writes a text.
    ///
    /// @param content the text; a missing end of its last line is added
    /// @param margin what each line is indented by
    /// @param text where it is written
    public static void append(String content, String margin, StringBuilder text) {
        for (RawLine line : Outline.lines(content)) {
            text.append(margin).append('|').append(line.text()).append('\n');
        }
    }

    /// {@return the text below a line, each of its lines with its end}
    ///
    /// @param node the line
    public static String content(Node node) {
        StringBuilder text = new StringBuilder();
        for (RawLine line : node.lines()) {
            int bar = line.text().indexOf('|');
            if (bar >= 0) {
                text.append(line.text(), bar + 1, line.text().length()).append('\n');
            }
        }
        return text.toString();
    }

    /// {@return a text as it is after it was written and read again}
    ///
    /// @param content any text
    public static String plain(String content) {
        StringBuilder text = new StringBuilder();
        Outline.lines(content).forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
