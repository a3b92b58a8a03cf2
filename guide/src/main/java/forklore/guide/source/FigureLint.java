package forklore.guide.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds figures that somebody typed by hand: percentages, fractions, and "12 of 5000".
///
/// A figure in the prose comes from a scenario or a log, through a macro, so that it cannot become wrong unseen.
/// A figure of somebody else stands in a quote block or in `quoted:SOURCE[...]`, which names where it comes from.
public final class FigureLint {

    private static final Pattern NOT_PROSE = Pattern.compile(
            "(?<![\\w])(?!link:|xref:|https?:|footnote:)[a-z]+:[^\\s\\[:]+\\[[^\\]]*\\]" // our inline macros
                    + "|`[^`]*`" // code
                    + "|\\b(?:https?://|link:|xref:)[^\\s\\[]*");
    private static final String NUMBER = "\\d[\\d ,.\u00a0\u202f]*";
    private static final Pattern FIGURE =
            Pattern.compile("\\d+(?:[.,]\\d+)?[\\s\u00a0\u202f]?(?:%|percent\\b|per cent\\b)"
                    + "|\\b" + NUMBER + "(?:out of|of|in)\\s+(?:every\\s+)?\\d[\\d,]*\\b"
                    + "|(?<![\\w/.-])\\d{1,6}/\\d{1,9}(?![\\w/.-])");

    private FigureLint() {}

    /// Adds a problem for each figure that was typed by hand.
    ///
    /// @param lines the lines of a document
    /// @param problems where to add
    public static void check(List<SourceLine> lines, Problems problems) {
        for (SourceLine line : lines) {
            if (line.kind() != SourceLine.Kind.PROSE) {
                continue;
            }
            Matcher figure = FIGURE.matcher(NOT_PROSE.matcher(line.text()).replaceAll(" "));
            while (figure.find()) {
                problems.add(
                        line.place(),
                        "the figure `" + figure.group().strip() + "` is typed by hand. Take it from a scenario or a"
                                + " log with odds:NAME[OUTCOME], count:NAME[OUTCOME] or steps:NAME[OUTCOME]; if it is"
                                + " somebody else's, say whose with quoted:SOURCE[...] or put it into a quote block");
            }
        }
    }
}
