package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The page that lists every page and every scenario file of the site.
final class ContentsPage {

    /// Its path within the site.
    static final String FILE = "contents.html";

    private static final String FRONT = "index.html";

    private ContentsPage() {}

    /// {@return the page}
    ///
    /// @param site the folder of the version, with all its other pages
    /// @param frame what all pages share
    /// @param scenarios the scenarios, in order
    /// @throws IOException if a page cannot be read
    static String of(Path site, Frame frame, List<Catalogue.Entry> scenarios) throws IOException {
        String archive = "../" + Archive.name(site.getFileName().toString());
        List<Page> pages = pages(site);
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

    /// {@return the other pages, in order}
    private static List<Page> pages(Path site) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            String address = site.relativize(file).toString().replace('\\', '/');
            if (!address.equals(FILE)) {
                pages.add(new Page(address, Page.titleIn(Files.readString(file))));
            }
        }
        pages.sort(Comparator.comparing(page -> !page.address().equals(FRONT)));
        return pages;
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
