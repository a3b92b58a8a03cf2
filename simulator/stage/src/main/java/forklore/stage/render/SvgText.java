package forklore.stage.render;

import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
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
        throw new UnsupportedOperationException("in work");
    }

    /// {@return the SVG elements of some primitives, without anything around them}
    ///
    /// @param primitives what to write
    /// @param options how it is written
    public static String elements(List<Primitive> primitives, SvgOptions options) {
        throw new UnsupportedOperationException("in work");
    }
}
