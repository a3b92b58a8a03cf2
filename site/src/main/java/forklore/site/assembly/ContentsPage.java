package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.util.List;

/// The page that lists every page and every scenario file of the site.
final class ContentsPage {

    private ContentsPage() {}

    /// {@return the page}
    ///
    /// @param frame what all pages share
    /// @param pages the pages, in order
    /// @param scenarios the scenarios, in order
    /// @param archive the way to the file that has all of it
    static String of(Frame frame, List<Page> pages, List<Catalogue.Entry> scenarios, String archive) {
        StringBuilder html = new StringBuilder("<p class=\"lead\"><a href=\"" + archive
                + "\" download>The whole site as one file</a> works without a network: unpack it, and open its"
                + " <code>index.html</code>. <a href=\"changes.xml\">The changes</a> are a feed.</p>\n");
        section(
                html,
                "The guide",
                pages.stream().filter(page -> !page.isPlayer()).toList());
        section(html, "Players alone", pages.stream().filter(Page::isPlayer).toList());
        html.append("<h2>Scenario files</h2>\n<p>Each file is a whole story: read it, change it, and run <code>")
                .append("forklore check</code> on it.</p>\n<ul>\n");
        for (Catalogue.Entry scenario : scenarios) {
            item(html, scenario.path(), "<code>" + scenario.topic() + "/" + scenario.name() + ".fork</code>");
        }
        return frame.filled("Everything on this site", html.append("</ul>\n").toString());
    }

    private static void section(StringBuilder html, String name, List<Page> pages) {
        html.append("<h2>").append(name).append("</h2>\n<ul>\n");
        for (Page page : pages) {
            item(html, page.address(), page.title());
        }
        html.append("</ul>\n");
    }

    private static void item(StringBuilder html, String address, String label) {
        html.append("<li><a href=\"")
                .append(address)
                .append("\">")
                .append(label)
                .append("</a></li>\n");
    }
}
