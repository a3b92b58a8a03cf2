package forklore.site.assembly;

/// What a page says to those who show a link to it: its title, its first sentence and a picture. They ask for whole
/// addresses, so this is said only where the address of the site is known.
///
/// @param address where the version is, ending in `/`
record Preview(String address) {

    /// The scenario whose picture stands for a page that has none.
    private static final String USUAL = "orphaned-lock";

    private static final String SCENARIOS = "catalogue/";
    private static final String ENDING = ".html";

    /// {@return the file of the picture of a scenario, within the version}
    ///
    /// @param scenario the name of the scenario
    static String file(String scenario) {
        return "preview/" + scenario + ".png";
    }

    /// {@return a page that says so}
    ///
    /// @param html the page
    /// @param path its path within the version
    String in(String html, String path) {
        if (!address.contains("://")) {
            return html;
        }
        boolean ofScenario = path.startsWith(SCENARIOS) && !path.endsWith("/index.html");
        String scenario = ofScenario ? path.substring(SCENARIOS.length(), path.length() - ENDING.length()) : USUAL;
        return html.replace(
                "</head>",
                meta("og:title", Page.titleIn(html)) + meta("og:type", "article") + meta("og:url", address + path)
                        + meta("og:image", address + file(scenario))
                        + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n</head>");
    }

    private static String meta(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + content + "\">\n";
    }
}
