package forklore.guide.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells each macro where it is written.
///
/// Asciidoctor knows the line of a block, not of a macro inside it. So each call of one of our macros gets one more
/// attribute, `at`, the number of its place in a list. The number of lines does not change.
public final class Annotator {

    private final List<Place> places = new ArrayList<>();
    private final Pattern block;
    private final Pattern inline;

    /// Knows the names of the macros.
    ///
    /// @param blockMacros the names written with two colons
    /// @param inlineMacros the names written with one colon
    public Annotator(SequencedSet<String> blockMacros, SequencedSet<String> inlineMacros) {
        block = Pattern.compile("^(?:" + String.join("|", blockMacros) + ")::[^\\s\\[]*\\[(.*)\\]\\s*$");
        inline = Pattern.compile(
                "(?<![\\w\\\\])(?:" + String.join("|", inlineMacros) + "):(?!:)[^\\s\\[:]*\\[([^\\]]*)\\]");
    }

    /// {@return the same lines, each macro with its place}
    ///
    /// @param lines the lines of the text
    public List<String> annotate(List<SourceLine> lines) {
        List<String> out = new ArrayList<>();
        for (SourceLine line : lines) {
            boolean macros = line.kind() == SourceLine.Kind.PROSE || line.kind() == SourceLine.Kind.QUOTE;
            out.add(macros ? annotate(line.text(), line.place()) : line.text());
        }
        return out;
    }

    private String annotate(String line, Place place) {
        Matcher whole = block.matcher(line);
        if (whole.matches()) {
            return insert(line, whole.start(1), whole.end(1), place);
        }
        StringBuilder out = new StringBuilder();
        Matcher part = inline.matcher(line);
        int done = 0;
        while (part.find()) {
            String call = part.group();
            out.append(line, done, part.start())
                    .append(insert(call, part.start(1) - part.start(), part.end(1) - part.start(), place));
            done = part.end();
        }
        return out.append(line.substring(done)).toString();
    }

    private String insert(String call, int from, int to, Place place) {
        places.add(place);
        String comma = call.substring(from, to).isBlank() ? "" : ",";
        return call.substring(0, to) + comma + "at=" + (places.size() - 1) + call.substring(to);
    }

    /// {@return the place with that number, or the given one when there is no such number}
    ///
    /// @param at the value of the attribute `at`, may be null
    /// @param otherwise the place when it is none
    public Place place(String at, Place otherwise) {
        boolean number = at != null && at.matches("\\d{1,8}");
        int index = number ? Integer.parseInt(at) : -1;
        return index >= 0 && index < places.size() ? places.get(index) : otherwise;
    }
}
