package forklore.stage.picture;

import java.util.List;

/// How wide a text is, without a toolkit.
///
/// The table holds, for each printable ASCII character, the greater of the advance widths of Inter and of Liberation
/// Sans in thousandths of the em, so that a text fits with either font. A bold text is taken as 6 % wider; other
/// characters count as 0.7 em. All characters of the mono family are 0.602 em wide.
public final class Measure {

    private static final double MONO = 0.602;
    private static final double BOLD = 1.06;
    private static final double SEMIBOLD = 1.03;
    private static final int FIRST = ' ';
    private static final int OTHER = 700;
    private static final String ELLIPSIS = "\u2026";
    private static final double ELLIPSIS_SHARE = 1.0;
    private static final int[] SANS = {
        281, 278, 403, 631, 638, 889, 667, 222, 362, 362, 500, 659, 280, 460, 278, 357, // space to /
        625, 556, 605, 636, 642, 608, 624, 571, 616, 624, 278, 280, 659, 659, 659, 556, // 0 to ?
        1015, 676, 667, 727, 722, 667, 611, 778, 740, 278, 543, 667, 562, 889, 753, 778, // @ to O
        667, 778, 722, 667, 642, 741, 676, 949, 667, 667, 625, 362, 357, 362, 469, 556, // P to _
        497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, // ` to o
        609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659, // p to ~
    };

    private Measure() {}

    /// {@return the width of a text in pixels, never less than a browser makes it with the named fonts}
    ///
    /// @param text the characters
    /// @param font how it is set
    public static double width(String text, Font font) {
        if (font.family() == Font.Family.MONO) {
            return text.length() * MONO * font.size();
        }
        long thousandths = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = text.charAt(i) - FIRST;
            thousandths += place >= 0 && place < SANS.length ? SANS[place] : OTHER;
        }
        double weight = font.weight() >= 700 ? BOLD : font.weight() > 500 ? SEMIBOLD : 1;
        return thousandths / 1000.0 * weight * font.size();
    }

    /// {@return the text, or as much of its start as fits, with an ellipsis; empty if not even one character fits}
    ///
    /// @param text the characters
    /// @param font how it is set
    /// @param width what it has to fit into, in pixels
    public static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        double ellipsis = font.family() == Font.Family.MONO ? MONO * font.size() : ELLIPSIS_SHARE * font.size();
        for (int length = text.length() - 1; length > 0; length--) {
            String start = text.substring(0, length);
            if (width(start, font) + ellipsis <= width) {
                return start + ELLIPSIS;
            }
        }
        return "";
    }

    /// {@return the first of the texts that fits as it is, or the last one cut to fit}
    ///
    /// @param texts the same thing said ever shorter, not empty
    /// @param font how it is set
    /// @param width what it has to fit into, in pixels
    public static String fitFirst(List<String> texts, Font font, double width) {
        for (String text : texts) {
            if (width(text, font) <= width) {
                return text;
            }
        }
        return fit(texts.getLast(), font, width);
    }
}
