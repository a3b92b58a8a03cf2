package forklore.site.assembly;

/// One page of the site.
///
/// @param address its path within the site
/// @param title what it is called, as it stands in the page: already escaped for HTML
record Page(String address, String title) {

    private static final String OPEN = "<title>";
    private static final String CLOSE = "</title>";

    /// What the guide puts behind the title of each of its pages.
    private static final String SITE_NAME = " - Forklore";

    /// {@return whether it has a player and nothing else}
    boolean isPlayer() {
        return address.startsWith(PlayPage.FOLDER);
    }

    /// {@return the title of a page without the name of the site, or `untitled`}
    ///
    /// @param html the page
    static String titleIn(String html) {
        int start = html.indexOf(OPEN);
        int end = html.indexOf(CLOSE, start);
        return start < 0 || end < 0
                ? "untitled"
                : html.substring(start + OPEN.length(), end).strip();
    }
}
