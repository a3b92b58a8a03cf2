package forklore.guide.print;

import forklore.guide.macro.Expander;
import forklore.guide.macro.PageScope;
import forklore.guide.page.PageSource;
import forklore.guide.source.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page as a chapter: its sections one level down, its macros expanded, its links within the book.
final class Chapter {

    private static final Pattern HEADING = Pattern.compile("^(=+) (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("^\\[#([\\w-]+)\\]$");
    private static final Pattern XREF = Pattern.compile("xref:([^\\s\\[]+)\\[([^\\]]*)\\]");
    private static final Pattern LOCAL = Pattern.compile("<<([\\w-]+)(?:,([^>]*))?>>");

    private final Links links;
    private final Blocks blocks;
    private final Expander expander;
    private final PageScope scope;
    private final List<SourceLine> printed = new ArrayList<>();

    Chapter(Links links, Blocks blocks, Expander expander, PageScope scope) {
        this.links = links;
        this.blocks = blocks;
        this.expander = expander;
        this.scope = scope;
    }

    /// {@return the lines of the chapter, each with the place that it comes from}
    List<SourceLine> lines(PageSource page) {
        boolean named = false;
        for (SourceLine line : page.lines()) {
            Matcher heading = HEADING.matcher(line.text());
            Matcher anchor = ANCHOR.matcher(line.text());
            if (line.text().startsWith(":navtitle:") || line.text().startsWith(":navgroup:")) {
                continue;
            }
            if (anchor.matches()) {
                print(line, "[#" + Links.id(links.from(), anchor.group(1)) + "]");
                named = true;
            } else if (heading.matches() && line.kind() == SourceLine.Kind.PROSE) {
                heading(line, heading, named);
                named = false;
            } else {
                body(line);
                named = false;
            }
        }
        return List.copyOf(printed);
    }

    private void print(SourceLine from, String text) {
        printed.add(new SourceLine(from.place(), text, from.kind()));
    }

    private void heading(SourceLine from, Matcher heading, boolean named) {
        boolean title = heading.group(1).length() == 1;
        if (!named) {
            print(from, "");
            print(from, "[#" + Links.id(links.from(), title ? "" : sectionId(heading.group(2))) + "]");
        }
        print(from, "=" + heading.group(1) + " " + heading.group(2));
    }

    /// The id that Asciidoctor gives to a section of the page.
    private static String sectionId(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[`*_]", "")
                .replaceAll("[^\\w .-]", "")
                .replaceAll("[ .-]+", "-")
                .replaceAll("-$", "");
    }

    private void body(SourceLine line) {
        boolean prose = line.kind() == SourceLine.Kind.PROSE || line.kind() == SourceLine.Kind.QUOTE;
        if (!prose) {
            print(line, line.text());
            return;
        }
        if (expander.isText(line.text())) {
            expander.text(line, scope).forEach(this::body);
            return;
        }
        var block = expander.block(line, scope);
        if (block.isPresent()) {
            blocks.lines(block.get()).forEach(each -> print(line, each));
            return;
        }
        print(line, links(expander.sentence(line, scope, blocks::sentence)));
    }

    private String links(String line) {
        String text = XREF.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).contains(".adoc") ? links.link(found.group(1), found.group(2)) : found.group()));
        return LOCAL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("<<" + Links.id(links.from(), found.group(1))
                        + (found.group(2) == null ? "" : "," + found.group(2)) + ">>"));
    }
}
