package forklore.lab.outline;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads a text as an outline.
public final class Outline {

    /// The greatest number of characters of a file.
    public static final int MOST_CHARACTERS = 400_000;

    private Outline() {}

    /// {@return the outermost lines of a text, each with the deeper ones under it}
    ///
    /// @param text the whole text
    /// @param findings told what is wrong
    public static List<Node> read(String text, Findings findings) {
        return read(text, MOST_CHARACTERS, findings);
    }

    /// {@return the outermost lines of a text, each with the deeper ones under it}
    ///
    /// @param text the whole text
    /// @param most how many characters it may have
    /// @param findings told what is wrong
    public static List<Node> read(String text, int most, Findings findings) {
        if (text.length() > most) {
            findings.tell(
                    Fault.LAYOUT,
                    Span.NONE,
                    "the file has " + text.length() + " characters",
                    "at most " + most + " are read: remove what does not belong to it");
            return List.of();
        }
        return nodes(lines(text), findings);
    }

    /// {@return the lines of a text}
    ///
    /// @param text any text
    public static List<RawLine> lines(String text) {
        List<RawLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            lines.add(new RawLine(lines.size() + 1, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
            start = end + 1;
        }
        return lines;
    }

    /// {@return what stands between the separators of a text, empty parts too}
    ///
    /// @param text any text
    /// @param separator what separates
    public static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /// {@return the words of a text, which spaces separate}
    ///
    /// @param text any text
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>(parts(text, ' '));
        words.removeIf(String::isEmpty);
        return words;
    }

    /// Blank lines and remarks belong to the block around them; between two keys nobody reads them.
    static List<Node> nodes(List<RawLine> lines, Findings findings) {
        List<Node> nodes = new ArrayList<>();
        int depth = -1;
        int at = 0;
        while (at < lines.size()) {
            RawLine line = lines.get(at);
            if (line.isBlank() || line.isRemark()) {
                at++;
                continue;
            }
            depth = depth < 0 ? line.depth() : depth;
            int end = at + 1;
            while (end < lines.size()
                    && (lines.get(end).isBlank() || lines.get(end).depth() > depth)) {
                end++;
            }
            if (line.depth() != depth || line.text().charAt(line.depth()) == '\t') {
                findings.tell(
                        Fault.LAYOUT,
                        new Span(line.number(), 1, Math.max(1, line.depth())),
                        "this line is indented in another way than the lines it stands with",
                        "use " + depth + " spaces, as they do");
            }
            nodes.add(node(line, lines.subList(at + 1, end)));
            at = end;
        }
        return nodes;
    }

    private static Node node(RawLine line, List<RawLine> deeper) {
        String text = line.text().strip();
        int column = line.text().indexOf(text) + 1;
        int space = text.indexOf(' ');
        String key = space < 0 ? text : text.substring(0, space);
        String value = space < 0 ? "" : text.substring(space).strip();
        int valueColumn = value.isEmpty() ? column + text.length() : column + text.length() - value.length();
        return new Node(
                new Span(line.number(), column, key.length()),
                key,
                value,
                new Span(line.number(), valueColumn, Math.max(1, value.length())),
                deeper.stream().allMatch(RawLine::isBlank) ? List.of() : deeper);
    }
}
