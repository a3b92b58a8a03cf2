package forklore.cli.output;

/// A horizontal bar made of characters, exact to an eighth of a character.
public final class Bar {

    private static final String PARTS = "▏▎▍▌▋▊▉█";
    private static final int PARTS_EACH = 8;

    private Bar() {}

    /// {@return a bar, filled up with blanks to the width; something above 0 shows at least its thinnest part}
    ///
    /// @param share from 0 to 1
    /// @param width the number of characters for a share of 1
    public static String of(double share, int width) {
        int eighths = (int) Math.round(Math.clamp(share, 0, 1) * width * PARTS_EACH);
        if (share > 0) {
            eighths = Math.max(1, eighths);
        }
        StringBuilder bar = new StringBuilder("█".repeat(eighths / PARTS_EACH));
        if (eighths % PARTS_EACH > 0) {
            bar.append(PARTS.charAt(eighths % PARTS_EACH - 1));
        }
        return Layout.pad(bar.toString(), width);
    }
}
