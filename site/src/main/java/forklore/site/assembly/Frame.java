package forklore.site.assembly;

/// What the guide puts around each page, for pages that are no document.
///
/// @param html a page in the folder of the front page, with places for a title and a body
record Frame(String html) {

    /// The file of the guide that has it.
    static final String FILE = "frame.html";

    private static final String TITLE = "@TITLE@";
    private static final String BODY = "@BODY@";

    /// The frame where there is no guide.
    static final Frame BARE = new Frame("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
            + TITLE + "</title>\n</head>\n<body>\n<main>\n<h1>" + TITLE + "</h1>\n" + BODY
            + "</main>\n</body>\n</html>\n");

    /// {@return the frame of a guide, with what every page of the site has}
    ///
    /// @param html the text of its file
    static Frame of(String html) {
        return new Frame(Additions.toAny(html, ""));
    }

    /// {@return a whole page}
    ///
    /// @param title its title, without characters that mean something in HTML
    /// @param body what stands below the title
    String filled(String title, String body) {
        return html.replace(TITLE, title).replace(BODY, body);
    }
}
