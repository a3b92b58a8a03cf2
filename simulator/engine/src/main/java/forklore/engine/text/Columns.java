package forklore.engine.text;

/// How wide characters are in a terminal, so that a caret stands below what it means.
final class Columns {

    private Columns() {}

    /// {@return the number of columns of a text}
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width;
    }

    /// Half of a surrogate pair counts one column, so that the pair, mostly a picture, counts two.
    private static int width(char character) {
        boolean none = character >= 0x300 && character <= 0x36F
                || character >= 0x200B && character <= 0x200D
                || character >= 0xFE00 && character <= 0xFE0F;
        boolean two = character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60;
        return none ? 0 : two ? 2 : 1;
    }
}
