package forklore.engine.text;

import forklore.engine.model.Letters;

/// What characters may stand in a file. The ranges are written out, so that every platform agrees on them.
final class Characters {

    /// What some editors write before the first line; it means nothing.
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// {@return whether a word may contain it}
    static boolean isWord(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || isDigit(character)
                || character == '_';
    }

    /// {@return whether the character at this place cannot be seen, or hides what is there}
    ///
    /// Control characters, half a surrogate pair, line separators that no editor shows, and the signs that turn
    /// the direction of writing round, with which a text can look different from what it says.
    static boolean isHidden(String text, int at) {
        char character = text.charAt(at);
        if (Character.isSurrogate(character)) {
            return !isPaired(text, at);
        }
        return character < ' '
                || character >= 0x7F && character <= 0x9F
                || character == 0x200E
                || character == 0x200F
                || character >= 0x2028 && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == BYTE_ORDER_MARK
                || character >= 0xFFFE;
    }

    private static boolean isPaired(String text, int at) {
        if (Character.isHighSurrogate(text.charAt(at))) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /// {@return the name of a character that cannot be shown, for example `U+0007`}
    static String codePoint(char character) {
        String digits = Letters.capital(Integer.toHexString(character));
        return "U+" + Words.times('0', 4 - digits.length()) + digits;
    }
}
