package forklore.stage.render;

import forklore.stage.picture.Anchor;
import forklore.stage.picture.Font;
import forklore.stage.picture.Hatching;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import java.util.List;

/// Writes primitives as SVG elements, one on each line.
final class SvgWriter {

    private final SvgOptions options;
    private final StringBuilder text = new StringBuilder();

    SvgWriter(SvgOptions options) {
        this.options = options;
    }

    String text() {
        return text.toString();
    }

    void write(Primitive primitive) {
        switch (primitive) {
            case Primitive.Rect rect -> rect(rect);
            case Primitive.Line line -> line(line);
            case Primitive.PathShape path -> path(path.segments(), path.look());
            case Primitive.Text words -> words(words);
            case Primitive.Hatch hatch -> hatch(hatch);
        }
    }

    private void rect(Primitive.Rect rect) {
        text.append("<rect");
        attribute("x", rect.x());
        attribute("y", rect.y());
        attribute("width", rect.width());
        attribute("height", rect.height());
        if (rect.radius() > 0) {
            attribute("rx", rect.radius());
        }
        look(rect.look());
        text.append("/>\n");
    }

    private void line(Primitive.Line line) {
        text.append("<line");
        attribute("x1", line.x1());
        attribute("y1", line.y1());
        attribute("x2", line.x2());
        attribute("y2", line.y2());
        look(line.look());
        text.append("/>\n");
    }

    private void hatch(Primitive.Hatch hatch) {
        List<Segment> lines = Hatching.lines(hatch, hatch.x(), hatch.x() + hatch.width());
        if (!lines.isEmpty()) {
            path(lines, hatch.look());
        }
    }

    private void path(List<Segment> segments, Look look) {
        text.append("<path d=\"");
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.MoveTo move -> points('M', move.x(), move.y());
                case Segment.LineTo line -> points('L', line.x(), line.y());
                case Segment.CurveTo curve ->
                    points('C', curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y());
                case Segment.Close close -> text.append('Z');
            }
        }
        text.append('"');
        look(look);
        text.append("/>\n");
    }

    private void points(char command, double... numbers) {
        text.append(command);
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    private void words(Primitive.Text words) {
        Font font = words.font();
        text.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", font.size());
        if (font.family() == Font.Family.MONO) {
            attribute("font-family", font.family().css());
        }
        if (font.weight() != 400) {
            attribute("font-weight", font.weight());
        }
        if (font.italic()) {
            attribute("font-style", "italic");
        }
        if (words.anchor() != Anchor.START) {
            attribute("text-anchor", words.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        look(words.look());
        text.append('>').append(escaped(words.text())).append("</text>\n");
    }

    private void look(Look look) {
        attribute("fill", look.fill().map(role -> colour(role, options)).orElse("none"));
        if (look.stroke().isPresent()) {
            attribute("stroke", colour(look.stroke().get(), options));
            attribute("stroke-width", look.width());
            if (!look.dash().isEmpty()) {
                StringBuilder dash = new StringBuilder();
                for (double length : look.dash()) {
                    dash.append(dash.isEmpty() ? "" : " ").append(number(length));
                }
                attribute("stroke-dasharray", dash.toString());
            }
        }
        if (look.opacity() < 1) {
            attribute("opacity", look.opacity());
        }
        if (look.pin().isPresent()) {
            attribute("data-pin", look.pin().get().edge());
            if (look.pin().get().onlyShifted()) {
                text.append(" data-cover=\"\" visibility=\"hidden\"");
            }
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    static String colour(Role role, SvgOptions options) {
        return options.theme().map(theme -> theme.of(role).hex()).orElse("var(" + role.cssVariable() + ")");
    }

    /// A number with at most two decimals.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String digits = rest % 10 == 0 ? Long.toString(rest / 10) : rest < 10 ? "0" + rest : Long.toString(rest);
        return sign + whole + "." + digits;
    }

    /// A text as it may stand in an element or in an attribute.
    static String escaped(String raw) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
