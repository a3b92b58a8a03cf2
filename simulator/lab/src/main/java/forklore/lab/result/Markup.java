package forklore.lab.result;

/// Text inside of XML and HTML.
final class Markup {

    private Markup() {}

    /// {@return the text such that it stands for itself between tags and in a quoted attribute}
    ///
    /// What XML 1.0 has no way to write becomes a question mark in a box.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                escaped.append(c).append(text.charAt(++i));
            } else {
                escaped.append(escaped(c));
            }
        }
        return escaped.toString();
    }

    private static String escaped(char c) {
        boolean unwritable = c < ' ' && c != '\n' && c != '\t' || Character.isSurrogate(c) || c >= '\ufffe';
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> unwritable ? "\ufffd" : Character.toString(c);
        };
    }
}
