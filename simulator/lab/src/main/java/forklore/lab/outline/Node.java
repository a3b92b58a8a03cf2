package forklore.lab.outline;

import forklore.engine.model.Span;
import java.util.List;

/// A line of an outline, with the deeper lines under it.
///
/// @param span where the key stands
/// @param key the first word
/// @param value the rest of the line, without spaces around it; may be empty
/// @param valueSpan where the value stands
/// @param lines the deeper lines as they are written
public record Node(Span span, String key, String value, Span valueSpan, List<RawLine> lines) {

    /// Copies the lines.
    public Node {
        lines = List.copyOf(lines);
    }

    /// {@return the deeper lines, read as an outline}
    ///
    /// @param findings told what is wrong
    public List<Node> children(Findings findings) {
        return Outline.nodes(lines, findings);
    }

    /// {@return the words of the value}
    public List<String> words() {
        return Outline.words(value);
    }

    /// {@return how far the deeper lines are indented}
    public int depth() {
        int depth = Integer.MAX_VALUE;
        for (RawLine line : lines) {
            depth = line.isBlank() ? depth : Math.min(depth, line.depth());
        }
        return depth == Integer.MAX_VALUE ? 0 : depth;
    }

    /// {@return the deeper lines as a text of its own, each ended by a line feed; the value if
    /// there are none}
    public String text() {
        if (lines.isEmpty()) {
            return value;
        }
        int depth = depth();
        StringBuilder text = new StringBuilder();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        for (RawLine line : lines.subList(0, end)) {
            String whole = line.text().stripTrailing();
            text.append(whole.length() > depth ? whole.substring(depth) : "").append('\n');
        }
        return text.toString();
    }
}
