package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.util.List;

/// What a page of the guide gets that only the site has: the player, the scenario's file, the search, the list of
/// everything.
///
/// @param scenarios the scenarios
/// @param labs what makes labs of pages
/// @param preview what a page says to those who show a link to it
record Additions(List<Catalogue.Entry> scenarios, LabParts labs, Preview preview) {

    /// The feed of changes, in the folder of the version.
    static final String FEED = "changes.xml";

    private static final String PLAYER_FIGURE = "class=\"forklore-player\"";

    /// Where the guide's links below a picture end.
    private static final String CAPTION_END = "</p>\n</figcaption>";

    /// Copies the list.
    Additions {
        scenarios = List.copyOf(scenarios);
    }

    /// {@return a page of the guide as the site has it}
    ///
    /// @param path its path within the version, with `/`
    /// @param html the page
    String in(String path, String html) {
        int depth = (int) path.chars().filter(each -> each == '/').count();
        String up = "../".repeat(depth);
        String adapted = toAny(withPlayer(labs.in(html, path), depth), up);
        for (Catalogue.Entry entry : scenarios) {
            adapted = withFileLink(adapted, entry, up);
        }
        return preview.in(adapted, path);
    }

    /// {@return a page with what every page has}
    ///
    /// @param html the page
    /// @param up the way from it to the folder of the front page
    static String toAny(String html, String up) {
        return withWayToContents(withSearchAndFeed(html, up), up);
    }

    private static String withSearchAndFeed(String html, String up) {
        return html.replace(
                "</head>",
                "<script defer src=\"" + up + "search/search.js\"></script>\n<link rel=\"alternate\""
                        + " type=\"application/atom+xml\" title=\"Changes\" href=\"" + up + FEED + "\">\n</head>");
    }

    private static String withWayToContents(String html, String up) {
        return html.replace(
                "</footer>", "<p><a href=\"" + up + "contents.html\">Everything on this site</a></p>\n</footer>");
    }

    /// Puts two links below each picture of a scenario, beside those that the guide puts there.
    private static String withFileLink(String html, Catalogue.Entry entry, String up) {
        int figure = html.indexOf(figureOf(entry));
        if (figure < 0) {
            return html;
        }
        String links = " <a href=\"" + up + entry.path() + "\" download>Scenario file</a> <a href=\"" + up + "play/"
                + entry.name() + ".html\">Player alone</a>";
        StringBuilder adapted = new StringBuilder(html);
        while (figure >= 0) {
            int end = adapted.indexOf(CAPTION_END, figure);
            if (end >= 0) {
                adapted.insert(end, links);
            }
            figure = adapted.indexOf(figureOf(entry), figure + 1);
        }
        return adapted.toString();
    }

    private static String figureOf(Catalogue.Entry entry) {
        return " data-scenario=\"" + entry.name() + "\" data-schedule=";
    }

    /// {@return a page that loads the player if it shows a scenario; any other page loads nothing}
    ///
    /// @param html the page
    /// @param depth how many folders it is below that of the front page
    static String withPlayer(String html, int depth) {
        if (!html.contains(PLAYER_FIGURE)) {
            return html;
        }
        String up = "../".repeat(depth);
        return html.replace(
                "</head>",
                "<link rel=\"stylesheet\" href=\"" + up + "player/player.css\">\n<script defer src=\"" + up
                        + "player/player.js\"></script>\n</head>");
    }
}
