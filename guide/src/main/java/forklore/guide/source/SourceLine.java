package forklore.guide.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of an AsciiDoc source and what kind of text it stands in.
///
/// @param place where it is written
/// @param text the line without its end
/// @param kind what it is
public record SourceLine(Place place, String text, Kind kind) {

    /// What a line of a document is.
    public enum Kind {
        /// Text that people read as ours.
        PROSE,
        /// Code, literal text and passthrough: shown as it is.
        VERBATIM,
        /// Not shown at all.
        COMMENT,
        /// The words of somebody else, marked as such.
        QUOTE,
        /// A document attribute, a block attribute or a delimiter.
        MARKUP
    }

    private static final Pattern DELIMITER = Pattern.compile("^(-{4,}|\\.{4,}|\\+{4,}|/{4,}|_{4,}|`{3,}[\\w-]*)\\s*$");
    private static final Pattern ATTRIBUTE = Pattern.compile("^(:!?[\\w-]+!?:(\\s.*)?|\\[[^\\]]*\\]\\s*)$");

    /// {@return the lines of a text, each with its place and its kind}
    ///
    /// @param file the file, for messages
    /// @param firstLine the line of the file that the text begins with, from 1
    /// @param text AsciiDoc; its blocks are closed
    public static List<SourceLine> of(String file, int firstLine, String text) {
        List<SourceLine> lines = new ArrayList<>();
        String open = "";
        boolean quoteParagraph = false;
        int number = firstLine;
        for (String line : text.split("\n", -1)) {
            Place place = new Place(file, number++);
            Matcher delimiter = DELIMITER.matcher(line);
            String mark = delimiter.matches() ? delimiter.group(1) : "";
            quoteParagraph = line.startsWith("[quote") || quoteParagraph && !line.isBlank();
            if (!mark.isEmpty() && (open.isEmpty() || sameBlock(open, mark))) {
                open = open.isEmpty() ? mark : "";
                lines.add(new SourceLine(place, line, Kind.MARKUP));
                quoteParagraph = false;
            } else {
                lines.add(new SourceLine(place, line, kind(line, open, quoteParagraph)));
            }
        }
        return lines;
    }

    private static boolean sameBlock(String open, String mark) {
        return open.startsWith("`") ? mark.equals("```") : open.equals(mark);
    }

    private static Kind kind(String line, String open, boolean quoteParagraph) {
        if (open.startsWith("/")) {
            return Kind.COMMENT;
        }
        if (open.startsWith("_")) {
            return Kind.QUOTE;
        }
        if (!open.isEmpty()) {
            return Kind.VERBATIM;
        }
        if (line.startsWith("//")) {
            return Kind.COMMENT;
        }
        if (ATTRIBUTE.matcher(line).matches()) {
            return Kind.MARKUP;
        }
        return quoteParagraph ? Kind.QUOTE : Kind.PROSE;
    }
}
