package forklore.engine.model;

/// Capital and small letters of English words and names. The tables that know every alphabet are large, and the browser
/// would have to load them.
public final class Letters {

    private static final int BETWEEN = 'a' - 'A';

    private Letters() {}

    /// {@return a text with small letters in place of the capital ones}
    ///
    /// @param text any text
    public static String small(String text) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            small.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + BETWEEN) : letter);
        }
        return small.toString();
    }

    /// {@return a text with capital letters in place of the small ones}
    ///
    /// @param text any text
    public static String capital(String text) {
        StringBuilder capital = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            capital.append(letter >= 'a' && letter <= 'z' ? (char) (letter - BETWEEN) : letter);
        }
        return capital.toString();
    }
}
