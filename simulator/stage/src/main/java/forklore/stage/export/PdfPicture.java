package forklore.stage.export;

import forklore.stage.picture.Anchor;
import forklore.stage.picture.Colour;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Font;
import forklore.stage.picture.Hatching;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.List;

/// A picture as a PDF of one page, as vectors, with text that can be searched.
///
/// It needs no font file: Helvetica and Courier are in every reader (ISO 32000-1, 9.6.2.2), and the
/// widths that the
/// layout reckons with are at least theirs. A character that they do not have becomes a question mark.
public final class PdfPicture {

    /// Points per pixel: 72 of an inch against 96.
    private static final double SCALE = 0.75;
    private static final List<String> FONTS = List.of(
            "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Courier", "Courier-Bold");
    private static final int BOLD_FROM = 600;

    private final Theme theme;
    private final PdfPen pen = new PdfPen();

    private PdfPicture(Theme theme) {
        this.theme = theme;
    }

    /// {@return the file}
    ///
    /// @param picture the picture, for its size
    /// @param seen all that is drawn, in order
    /// @param theme the colours
    /// @param title what the document is called
    public static byte[] of(DisplayList picture, List<Primitive> seen, Theme theme, String title) {
        return new PdfPicture(theme).file(picture, seen, title);
    }

    private byte[] file(DisplayList picture, List<Primitive> seen, String title) {
        double width = picture.width() * SCALE;
        double height = picture.height() * SCALE;
        pen.op("cm", SCALE, 0, 0, -SCALE, 0, height);
        colour(theme.of(Role.CANVAS), "rg");
        pen.op("re", 0, 0, picture.width(), picture.height());
        pen.op("f");
        for (Primitive primitive : seen) {
            draw(primitive);
        }
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R /Lang (en) >>");
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + PdfPen.number(width) + " "
                + PdfPen.number(height) + "] /Contents 4 0 R /Resources << /Font << " + fonts() + ">> /ExtGState << "
                + pen.states() + ">> >> >>");
        String content = pen.content();
        objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        objects.add("<< /Title " + PdfPen.string(title) + " /Creator (Forklore) >>");
        return bytes(assembled(objects));
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String fonts() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FONTS.size(); i++) {
            text.append("/F").append(i).append(" << /Type /Font /Subtype /Type1 /BaseFont /");
            text.append(FONTS.get(i)).append(" /Encoding /WinAnsiEncoding >> ");
        }
        return text.toString();
    }

    /// Every character is one byte, so that places in the text are places in the file.
    private static String assembled(List<String> objects) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(text.length());
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = text.length();
        int size = objects.size() + 1;
        text.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
        for (int place : places) {
            String digits = Integer.toString(place);
            text.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        }
        text.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R /Info 5 0 R >>\nstartxref\n");
        return text.append(table).append("\n%%EOF\n").toString();
    }

    private void draw(Primitive primitive) {
        Look look = primitive.look();
        if (look.pin().isPresent() && look.pin().get().onlyShifted()) {
            return;
        }
        pen.op("q");
        pen.opacity(look.opacity());
        look.fill().ifPresent(role -> colour(theme.of(role), "rg"));
        look.stroke().ifPresent(role -> {
            colour(theme.of(role), "RG");
            pen.op("w", look.width());
            pen.dash(look.dash());
        });
        switch (primitive) {
            case Primitive.Rect rect -> {
                pen.rounded(rect);
                paint(look);
            }
            case Primitive.Line line -> {
                pen.op("m", line.x1(), line.y1());
                pen.op("l", line.x2(), line.y2());
                pen.op("S");
            }
            case Primitive.PathShape path -> {
                trace(path.segments());
                paint(look);
            }
            case Primitive.Hatch hatch -> {
                trace(Hatching.lines(hatch, hatch.x(), hatch.x() + hatch.width()));
                pen.op("S");
            }
            case Primitive.Text text -> text(text);
        }
        pen.op("Q");
    }

    private void trace(List<Segment> segments) {
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.MoveTo to -> pen.op("m", to.x(), to.y());
                case Segment.LineTo to -> pen.op("l", to.x(), to.y());
                case Segment.CurveTo to -> pen.op("c", to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Segment.Close _ -> pen.op("h");
            }
        }
    }

    private void paint(Look look) {
        boolean strokes = look.stroke().isPresent() && look.width() > 0;
        if (look.fill().isPresent()) {
            pen.op(strokes ? "B" : "f");
        } else {
            pen.op(strokes ? "S" : "n");
        }
    }

    private void text(Primitive.Text text) {
        double x = text.anchor() == Anchor.START ? text.x() : text.left();
        pen.op("BT");
        pen.font(face(text.font()), text.font().size());
        pen.op("Tm", 1, 0, 0, -1, x, text.y());
        pen.show(text.text());
        pen.op("ET");
    }

    private static int face(Font font) {
        boolean bold = font.weight() >= BOLD_FROM;
        if (font.family() == Font.Family.MONO) {
            return bold ? 5 : 4;
        }
        return (bold ? 1 : 0) + (font.italic() ? 2 : 0);
    }

    private void colour(Colour colour, String operator) {
        pen.op(operator, colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
    }
}
