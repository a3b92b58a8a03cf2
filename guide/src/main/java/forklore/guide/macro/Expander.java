package forklore.guide.macro;

import forklore.guide.source.SourceLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Calls the macros of a line without Asciidoctor, for a document that must do without our extension.
public final class Expander {

    private static final Pattern BLOCK = Pattern.compile("^([a-z-]+)::([^\\s\\[]*)\\[(.*)\\]\\s*$");

    private final Macros macros = new Macros(() -> {
        throw new IllegalStateException("no page is being converted");
    });

    /// Knows all macros.
    public Expander() {}

    /// {@return whether a line stands for other lines of AsciiDoc}
    ///
    /// @param line the text of the line
    public boolean isText(String line) {
        Matcher call = BLOCK.matcher(line);
        return call.matches() && macros.isText(call.group(1));
    }

    /// {@return the lines that a line stands for}
    ///
    /// @param line a line that stands for others
    /// @param page where it is
    public List<SourceLine> text(SourceLine line, PageScope page) {
        Matcher call = BLOCK.matcher(line.text());
        return call.matches() ? macros.text(call(call, "::", line), page) : List.of();
    }

    /// {@return the HTML of a line that is a macro of ours}
    ///
    /// @param line a line of prose
    /// @param page where it is
    public Optional<String> block(SourceLine line, PageScope page) {
        Matcher call = BLOCK.matcher(line.text());
        return call.matches()
                ? macros.block(call.group(1)).map(macro -> macro.html(call(call, "::", line), page))
                : Optional.empty();
    }

    /// {@return a line with what its macros say in their place}
    ///
    /// @param line a line of prose
    /// @param page where it is
    /// @param written makes something else of the HTML of a macro
    public String sentence(SourceLine line, PageScope page, UnaryOperator<String> written) {
        return macros.inline()
                .matcher(line.text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        written.apply(macros.phrase(found.group(1)).html(call(found, ":", line), page))));
    }

    private static MacroCall call(MatchResult found, String colons, SourceLine line) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        int position = 1;
        for (String part : found.group(3).split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().matches("[a-z]+")) {
                attributes.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                attributes.put(Integer.toString(position++), part.strip());
            }
        }
        return MacroCall.of(found.group(1) + colons, found.group(2), attributes, line.place());
    }
}
