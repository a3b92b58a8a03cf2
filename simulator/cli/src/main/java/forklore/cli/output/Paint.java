package forklore.cli.output;

/// Colour for one stream: each method returns its text, with colour if the stream wants it.
///
/// Only the terminal's own named colours are used, so that a light and a dark theme both stay readable; and colour
/// never says what the words do not say.
///
/// @param colour whether the stream wants colour
public record Paint(boolean colour) {

    /// Without colour.
    public static final Paint PLAIN = new Paint(false);

    private static final String RESET = "\u001b[0m";

    /// {@return a heading}
    ///
    /// @param text what is said
    public String strong(String text) {
        return wrap("1", text);
    }

    /// {@return something less important}
    ///
    /// @param text what is said
    public String muted(String text) {
        return wrap("2", text);
    }

    /// {@return something bad}
    ///
    /// @param text what is said
    public String danger(String text) {
        return wrap("1;31", text);
    }

    /// {@return something to know}
    ///
    /// @param text what is said
    public String warning(String text) {
        return wrap("33", text);
    }

    /// {@return something good}
    ///
    /// @param text what is said
    public String good(String text) {
        return wrap("32", text);
    }

    /// {@return something to act on: a command, a name}
    ///
    /// @param text what is said
    public String accent(String text) {
        return wrap("36", text);
    }

    private String wrap(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
