package forklore.guide.source;

/// Text as HTML.
public final class Html {

    private Html() {}

    /// {@return the text with the characters escaped that HTML gives a meaning to}
    ///
    /// @param text any text
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// {@return the escaped text, with what stands between backticks as code}
    ///
    /// @param text a sentence for people
    public static String sentence(String text) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.split("`", -1);
        boolean balanced = parts.length % 2 == 1;
        for (int i = 0; i < parts.length; i++) {
            if (!balanced) {
                out.append(i == 0 ? "" : "`").append(escape(parts[i]));
            } else if (i % 2 == 1) {
                out.append("<code>").append(escape(parts[i])).append("</code>");
            } else {
                out.append(escape(parts[i]));
            }
        }
        return out.toString();
    }
}
