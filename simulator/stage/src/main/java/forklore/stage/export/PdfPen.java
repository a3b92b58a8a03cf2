package forklore.stage.export;

import forklore.stage.picture.Primitive;
import java.util.ArrayList;
import java.util.List;

/// Writes the operators of a PDF page.
final class PdfPen {

    /// How far the control points of a quarter circle are from its ends, in radii.
    private static final double QUARTER = 0.5523;
    private static final int THOUSAND = 1000;
    /// What WinAnsiEncoding has beyond Latin-1, from 0x80 on; a blank stands for what is not defined.
    private static final String FROM_80 =
            "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
                    + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> opacities = new ArrayList<>();

    String content() {
        return text.toString();
    }

    void op(String operator, double... operands) {
        for (double operand : operands) {
            text.append(number(operand)).append(' ');
        }
        text.append(operator).append('\n');
    }

    void opacity(double opacity) {
        int thousandths = (int) Math.round(opacity * THOUSAND);
        if (thousandths < THOUSAND) {
            if (!opacities.contains(thousandths)) {
                opacities.add(thousandths);
            }
            text.append("/G").append(thousandths).append(" gs\n");
        }
    }

    /// The states that name the opacities.
    String states() {
        StringBuilder states = new StringBuilder();
        for (int opacity : opacities) {
            String share = number(opacity / (double) THOUSAND);
            states.append("/G").append(opacity).append(" << /ca ").append(share);
            states.append(" /CA ").append(share).append(" >> ");
        }
        return states.toString();
    }

    void dash(List<Integer> lengths) {
        text.append('[');
        for (int length : lengths) {
            text.append(length).append(' ');
        }
        text.append("] 0 d\n");
    }

    void font(int face, double size) {
        text.append("/F").append(face).append(' ').append(number(size)).append(" Tf\n");
    }

    void show(String words) {
        text.append(string(words)).append(" Tj\n");
    }

    void rounded(Primitive.Rect rect) {
        double r = Math.min(rect.radius(), Math.min(rect.width(), rect.height()) / 2);
        if (r <= 0) {
            op("re", rect.x(), rect.y(), rect.width(), rect.height());
            return;
        }
        double left = rect.x();
        double top = rect.y();
        double right = left + rect.width();
        double bottom = top + rect.height();
        double k = r * (1 - QUARTER);
        op("m", left + r, top);
        op("l", right - r, top);
        op("c", right - k, top, right, top + k, right, top + r);
        op("l", right, bottom - r);
        op("c", right, bottom - k, right - k, bottom, right - r, bottom);
        op("l", left + r, bottom);
        op("c", left + k, bottom, left, bottom - k, left, bottom - r);
        op("l", left, top + r);
        op("c", left, top + k, left + k, top, left + r, top);
        op("h");
    }

    /// A number with at most three decimals, never with an exponent.
    static String number(double value) {
        long thousandths = Math.round(value * THOUSAND);
        String sign = thousandths < 0 ? "-" : "";
        long whole = Math.abs(thousandths) / THOUSAND;
        String rest = Long.toString(THOUSAND + Math.abs(thousandths) % THOUSAND).substring(1);
        return rest.equals("000") ? sign + whole : sign + whole + "." + rest;
    }

    /// A string in WinAnsiEncoding.
    static String string(String words) {
        StringBuilder string = new StringBuilder("(");
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            int high = character == ' ' ? -1 : FROM_80.indexOf(character);
            if (high >= 0) {
                string.append((char) (0x80 + high));
            } else if (character < ' ' || character > 0xff || character >= 0x7f && character < 0xa0) {
                string.append('?');
            } else {
                string.append("()\\".indexOf(character) >= 0 ? "\\" : "").append(character);
            }
        }
        return string.append(')').toString();
    }
}
