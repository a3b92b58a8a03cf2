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

    /// {@return a text as a string of JavaScript or JSON, in quotes}
    ///
    /// @param text any text
    static String script(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
