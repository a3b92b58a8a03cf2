package forklore.guide.print;

import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a macro wrote in HTML, as AsciiDoc for print.
final class Blocks {

    private static final Set<String> LEFT_AWAY = Set.of("script", "form", "input", "button", "template", "select");
    private static final Set<String> INLINE =
            Set.of("", "a", "b", "strong", "em", "i", "code", "span", "br", "sub", "sup", "svg", "small", "abbr");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[\\w-]+)(?:,[^)]*)?\\)");
    private static final Pattern FONT = Pattern.compile("font-family=\"([^\"]*)\"");
    private static final int MOST_COLUMNS = 12;

    /// How messages write a character that cannot be seen, and what stands for it on paper, whose fonts lack it.
    private static final char UNSEEN = '\uFFFD';

    private static final char UNSEEN_ON_PAPER = '\u00b7';

    private final Links links;
    private final Map<String, String> pictures;
    private final Map<String, String> colours = new LinkedHashMap<>();

    /// Begins a document.
    ///
    /// @param links where links lead
    /// @param pictures where to put the pictures, by the names of their files
    Blocks(Links links, Map<String, String> pictures) {
        this.links = links;
        this.pictures = pictures;
        for (String declaration : Theme.LIGHT.cssDeclarations().split(";")) {
            String[] parts = declaration.split(":", 2);
            if (parts.length == 2) {
                colours.put(parts[0].strip(), parts[1].strip());
            }
        }
    }

    /// {@return the lines of a block}
    ///
    /// @param html what a macro wrote
    List<String> lines(String html) {
        List<String> out = new ArrayList<>();
        blocks(Element.parse(html), out);
        return out;
    }

    /// {@return what stands in a sentence}
    ///
    /// @param html what a macro wrote
    String sentence(String html) {
        return inline(Element.parse(html)).strip();
    }

    private void blocks(Element parent, List<String> out) {
        List<Element> sentence = new ArrayList<>();
        for (Element child : parent.children()) {
            if (LEFT_AWAY.contains(child.tag())) {
                continue;
            }
            if (INLINE.contains(child.tag()) && !isPicture(parent, child)) {
                sentence.add(child);
                continue;
            }
            paragraph(sentence, out);
            block(child, out);
        }
        paragraph(sentence, out);
    }

    private static boolean isPicture(Element parent, Element child) {
        return child.tag().equals("svg") && parent.is("picture");
    }

    private void paragraph(List<Element> sentence, List<String> out) {
        StringBuilder text = new StringBuilder();
        sentence.forEach(each -> text.append(inline(each)));
        sentence.clear();
        if (!text.toString().isBlank()) {
            out.addAll(List.of("", oneLine(text.toString()), ""));
        }
    }

    private void block(Element element, List<String> out) {
        switch (element.tag()) {
            case "table" -> table(element, out);
            case "svg" -> picture(element, out);
            case "pre" -> listing(element, out);
            case "ul", "ol" -> list(element, out);
            case "p", "summary", "figcaption", "dt", "dd", "h2", "h3", "h4" -> special(element, out);
            case "details" -> {
                if (!element.is("steps-as-text") && !element.is("program")) {
                    blocks(element, out);
                }
            }
            default -> blocks(element, out);
        }
    }

    private void special(Element element, List<String> out) {
        boolean heading = element.tag().startsWith("h") || element.tag().equals("summary");
        if (element.is("links")) {
            return;
        }
        if (heading) {
            element.value("id").ifPresent(id -> out.addAll(List.of("", "[#" + Links.id(links.from(), id) + "]")));
            out.addAll(element.value("id").isPresent() ? List.of() : List.of(""));
            out.addAll(List.of("*" + oneLine(inline(element)) + "*", ""));
        } else {
            blocks(element, out);
        }
    }

    private void list(Element list, List<String> out) {
        out.add("");
        for (Element item : list.children()) {
            if (item.tag().equals("li")) {
                out.add("* " + oneLine(inline(item)));
            }
        }
        out.addAll(List.of("", "//", ""));
    }

    private void listing(Element listing, List<String> out) {
        String text = unescape(listing.words()).stripTrailing().replace(UNSEEN, UNSEEN_ON_PAPER);
        out.addAll(List.of("", "[listing]", "....."));
        out.addAll(List.of(text.split("\n", -1)));
        out.addAll(List.of(".....", ""));
    }

    private void picture(Element svg, List<String> out) {
        String name = "picture-" + (pictures.size() + 1) + ".svg";
        String coloured = VARIABLE.matcher(svg.html())
                .replaceAll(found -> Matcher.quoteReplacement(colours.getOrDefault(found.group(1), "#000000")));
        pictures.put(
                name,
                FONT.matcher(coloured)
                        .replaceAll(found ->
                                "font-family=\"" + (found.group(1).contains("ono") ? "M+ 1mn" : "Noto Sans") + "\""));
        out.addAll(List.of("", "image::" + name + "[pdfwidth=100%]", ""));
    }

    private void table(Element table, List<String> out) {
        List<Element> rows = table.all("tr");
        int columns = rows.stream().mapToInt(Blocks::width).max().orElse(1);
        if (columns > MOST_COLUMNS) {
            out.addAll(List.of("", "_This table is too wide for paper; it is in the pages._", ""));
            return;
        }
        boolean head = !table.all("thead").isEmpty();
        out.addAll(List.of(
                "", "[cols=\"" + widths(table, columns) + "\"" + (head ? ",options=\"header\"" : "") + "]", "|==="));
        for (Element row : rows) {
            for (Element cell : row.children()) {
                if (cell.tag().equals("td") || cell.tag().equals("th")) {
                    int span = span(cell);
                    out.add((span > 1 ? span + "+" : "") + "|"
                            + oneLine(inline(cell)).replace("|", "{vbar}"));
                }
            }
            out.add("");
        }
        out.addAll(List.of("|===", ""));
    }

    /// In the table of a verdict the first column has sentences.
    private static String widths(Element table, int columns) {
        return table.is("verdict") && columns == 3 ? "5,2,2" : columns + "*";
    }

    private static int width(Element row) {
        return row.children().stream()
                .filter(cell -> cell.tag().equals("td") || cell.tag().equals("th"))
                .mapToInt(Blocks::span)
                .sum();
    }

    private static int span(Element cell) {
        return cell.value("colspan").map(Integer::parseInt).orElse(1);
    }

    /// Text goes through as it is; the marks that print knows stay.
    private String inline(Element element) {
        if (element.tag().isEmpty() && element.children().isEmpty()) {
            return element.text().isBlank() ? " " : "+++" + element.text().replace('\n', ' ') + "+++";
        }
        StringBuilder inside = new StringBuilder();
        element.children().forEach(child -> inside.append(inline(child)));
        return switch (element.tag()) {
            case "svg", "script", "input", "button" -> "";
            case "br" -> "+++<br>+++";
            case "code" -> "+++<code>+++" + inside + "+++</code>+++";
            case "b", "strong" -> "+++<strong>+++" + inside + "+++</strong>+++";
            case "em", "i" -> "+++<em>+++" + inside + "+++</em>+++";
            case "p", "li", "div" -> "+++<br>+++" + inside;
            case "a" -> anchor(element) + links.link(element.value("href").orElse(""), inside.toString());
            default -> inside.toString();
        };
    }

    /// A place that links lead to.
    private String anchor(Element element) {
        return element.value("id")
                .filter(id -> element.is("place"))
                .map(id -> "[[" + Links.id(links.from(), id) + "]]")
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("^(\\+\\+\\+<br>\\+\\+\\+\\s*)+", "");
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
