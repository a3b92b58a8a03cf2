package forklore.site.assembly;

/// Text inside HTML.
final class Html {

    private Html() {}

    /// {@return a text as it is written in HTML, also inside an attribute}
    ///
    /// @param text any text
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
