package forklore.desktop.view;

import forklore.desktop.draw.Png;
import forklore.desktop.draw.Raster;
import forklore.stage.export.ChromeTrace;
import forklore.stage.export.PdfPicture;
import forklore.stage.export.ShiVizLog;
import forklore.stage.export.Transcript;
import forklore.stage.layout.Film;
import forklore.stage.lens.Viewed;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Theme;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A run, or the moment of it that is shown, as a file. The ending of its name says in which form.
///
/// @param story the run
/// @param viewed the run as it is shown
/// @param picture the picture as it is shown
/// @param step the step that is shown
/// @param title the title of the scenario
/// @param sentence what happens in that step
/// @param theme the colours
record RunFile(
        Storyboard story, Viewed viewed, DisplayList picture, int step, String title, String sentence, Theme theme) {

    private static final double SHARP = 2;

    /// The forms, as the menu names them.
    enum Form {
        /// A picture that can be enlarged.
        SVG("svg", "Picture, SVG"),
        /// A picture of pixels.
        PNG("png", "Picture, PNG"),
        /// A picture to print.
        PDF("pdf", "Picture, PDF"),
        /// All moments of the run.
        GIF("gif", "Whole run, animated GIF"),
        /// All sentences of the run.
        TRANSCRIPT("txt", "Whole run, transcript"),
        /// For Perfetto and Chrome.
        TRACE("json", "Whole run, Perfetto trace"),
        /// For ShiViz.
        LOG("log", "Whole run, ShiViz log");

        private final String ending;
        private final String words;

        Form(String ending, String words) {
            this.ending = ending;
            this.words = words;
        }

        String ending() {
            return ending;
        }

        String words() {
            return words;
        }

        /// The form that the ending of a name says; SVG if it says none.
        static Form of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(form -> lower.endsWith("." + form.ending))
                    .findFirst()
                    .orElse(SVG);
        }
    }

    /// {@return what is in the file; called on the thread of the window}
    byte[] bytes(Form form) {
        return switch (form) {
            case SVG ->
                text(SvgText.of(
                        picture, viewed.drawn(step), new SvgOptions(Optional.of(theme), title, sentence, "forklore")));
            case PNG -> Png.encode(new Raster(theme).image(picture, seen(), SHARP));
            case PDF -> PdfPicture.of(picture, seen(), theme, title);
            case GIF -> new Raster(theme).gif(story);
            case TRANSCRIPT -> text(Transcript.of(title, story.path()));
            case TRACE -> text(ChromeTrace.of(story));
            case LOG -> text(ShiVizLog.of(story.path()));
        };
    }

    private List<Primitive> seen() {
        return Film.at(viewed.story(), picture, viewed.drawn(step), 1, viewed.options());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
