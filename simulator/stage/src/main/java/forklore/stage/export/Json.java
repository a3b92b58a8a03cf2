package forklore.stage.export;

/// Writes what JSON needs to be quoted.
final class Json {

    private static final String DIGITS = "0123456789abcdef";

    private Json() {}

    /// {@return a text between quotation marks}
    static String quoted(String raw) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ') {
                        text.append("\\u00").append(DIGITS.charAt(character >> 4));
                        text.append(DIGITS.charAt(character & 15));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        return text.append('"').toString();
    }
}
