package forklore.stage.render;

import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Font;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import java.util.List;

/// Writes a picture as SVG.
///
/// The picture is `<g id="ID-picture">`, what depends on the step is `<g id="ID-overlay">`. Whatever is pinned has
/// `data-pin` with the edge it is held at, and `data-cover` if it is drawn only while it is shifted.
public final class SvgText {

    private SvgText() {}

    /// {@return an SVG document with the picture at that step}
    ///
    /// @param picture the picture
    /// @param step the step that is looked at
    /// @param options how it is written
    public static String of(DisplayList picture, int step, SvgOptions options) {
        return document(picture, picture.primitives(), Overlay.at(picture, step), options);
    }

    /// {@return an SVG document of one moment of a film}
    ///
    /// @param picture the picture, for its size
    /// @param moment all that is drawn
    /// @param options how it is written
    public static String ofMoment(DisplayList picture, List<Primitive> moment, SvgOptions options) {
        return document(picture, moment, List.of(), options);
    }

    private static String document(
            DisplayList picture, List<Primitive> below, List<Primitive> above, SvgOptions options) {
        String width = SvgWriter.number(picture.width());
        String height = SvgWriter.number(picture.height());
        StringBuilder text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(options.id())
                .append("-title ")
                .append(options.id())
                .append("-desc\" font-family=\"")
                .append(SvgWriter.escaped(Font.Family.SANS.css()))
                .append("\">\n");
        element(text, "title", options.id() + "-title", options.title());
        element(text, "desc", options.id() + "-desc", options.description());
        text.append("<rect width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(SvgWriter.colour(Role.CANVAS, options))
                .append("\"/>\n");
        group(text, options.id() + "-picture", elements(below, options));
        group(text, options.id() + "-overlay", elements(above, options));
        return text.append("</svg>\n").toString();
    }

    private static void element(StringBuilder text, String name, String id, String content) {
        text.append('<').append(name).append(" id=\"").append(id).append("\">");
        text.append(SvgWriter.escaped(content)).append("</").append(name).append(">\n");
    }

    private static void group(StringBuilder text, String id, String content) {
        text.append("<g id=\"").append(id).append("\">\n").append(content).append("</g>\n");
    }

    /// {@return the SVG elements of some primitives, without anything around them}
    ///
    /// @param primitives what to write
    /// @param options how it is written
    public static String elements(List<Primitive> primitives, SvgOptions options) {
        SvgWriter writer = new SvgWriter(options);
        for (Primitive primitive : primitives) {
            writer.write(primitive);
        }
        return writer.text();
    }
}
