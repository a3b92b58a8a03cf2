package forklore.site.lab;

import forklore.lab.outline.Outline;
import forklore.site.player.Dom;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/// The little of AsciiDoc that the texts of tasks are written in: paragraphs, lists, listings, and code in a line.
final class Prose {

    private static final String LISTING = "----";
    private static final String ITEM = "* ";

    private Prose() {}

    /// Writes a text at the end of an element.
    ///
    /// @param parent the element
    /// @param text the text
    static void write(HTMLElement parent, String text) {
        List<String> block = new ArrayList<>();
        boolean listing = false;
        for (String line : Outline.parts(text, '\n')) {
            boolean fence = line.strip().equals(LISTING);
            if (fence || !listing && line.isBlank()) {
                close(parent, block, listing);
                block.clear();
                listing = fence != listing;
            } else if (listing || !isAttributes(line)) {
                block.add(line);
            }
        }
        close(parent, block, listing);
    }

    /// `[source,console]` and the like.
    private static boolean isAttributes(String line) {
        return line.startsWith("[") && line.stripTrailing().endsWith("]");
    }

    private static void close(HTMLElement parent, List<String> lines, boolean listing) {
        if (lines.isEmpty()) {
            return;
        }
        if (listing) {
            listing(parent, String.join("\n", lines));
        } else if (lines.getFirst().startsWith(ITEM)) {
            list(parent, lines);
        } else {
            inline(Dom.add(parent, "p", ""), String.join(" ", lines));
        }
    }

    private static void list(HTMLElement parent, List<String> lines) {
        HTMLElement list = Dom.add(parent, "ul", "");
        StringBuilder item = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(ITEM) && !item.isEmpty()) {
                inline(Dom.add(list, "li", ""), item.toString());
                item.setLength(0);
            }
            item.append(item.isEmpty() ? "" : " ").append(line.startsWith(ITEM) ? line.substring(2) : line.strip());
        }
        inline(Dom.add(list, "li", ""), item.toString());
    }

    /// Writes lines of code at the end of an element.
    ///
    /// @param parent the element
    /// @param text the lines
    static void listing(HTMLElement parent, String text) {
        HTMLElement listing = Dom.add(parent, "pre", "forklore-listing");
        listing.setTabIndex(0);
        Dom.add(listing, "code", "").withText(text);
    }

    /// Writes a piece of a line at the end of an element; what stands between backticks is code.
    ///
    /// @param parent the element
    /// @param text the piece
    static void inline(HTMLElement parent, String text) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                Dom.add(parent, "span", "").withText(text.substring(at));
                return;
            }
            if (open > at) {
                Dom.add(parent, "span", "").withText(text.substring(at, open));
            }
            Dom.add(parent, "code", "").withText(text.substring(open + 1, close));
            at = close + 1;
        }
    }
}
