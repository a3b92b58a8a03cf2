package forklore.stage.picture;

/// How a text is set.
///
/// @param family sans or mono
/// @param size the height of the em square, in pixels
/// @param weight from 100 to 900; 400 is regular
/// @param italic whether it leans
public record Font(Family family, double size, int weight, boolean italic) {

    /// The two families. The names are tried in order; the last one exists everywhere.
    public enum Family {
        /// For people's words.
        SANS("Inter, \"Segoe UI\", \"Liberation Sans\", Arial, sans-serif"),
        /// For the program's words.
        MONO("\"JetBrains Mono\", \"DejaVu Sans Mono\", Consolas, monospace");

        private final String css;

        Family(String css) {
            this.css = css;
        }

        /// {@return the value for CSS `font-family`}
        public String css() {
            return css;
        }
    }

    /// {@return a regular sans font}
    ///
    /// @param size in pixels
    public static Font sans(double size) {
        return new Font(Family.SANS, size, 400, false);
    }

    /// {@return a regular mono font}
    ///
    /// @param size in pixels
    public static Font mono(double size) {
        return new Font(Family.MONO, size, 400, false);
    }

    /// {@return the same in that weight}
    ///
    /// @param other from 100 to 900
    public Font weighing(int other) {
        return new Font(family, size, other, italic);
    }

    /// {@return the same, leaning}
    public Font leaning() {
        return new Font(family, size, weight, true);
    }
}
