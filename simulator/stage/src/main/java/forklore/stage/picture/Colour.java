package forklore.stage.picture;

/// A colour of the sRGB space, without transparency.
///
/// @param red from 0 to 255
/// @param green from 0 to 255
/// @param blue from 0 to 255
public record Colour(int red, int green, int blue) {

    private static final String DIGITS = "0123456789abcdef";

    /// Checks the bounds.
    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("no such colour: " + red + ", " + green + ", " + blue);
        }
    }

    /// {@return the colour that a hexadecimal number says}
    ///
    /// @param rgb for example `0x17309a`
    public static Colour of(int rgb) {
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /// {@return this colour laid over another one}
    ///
    /// @param below the colour below
    /// @param opacity how much of this one is seen, from 0 to 1
    public Colour over(Colour below, double opacity) {
        return new Colour(
                mix(red, below.red, opacity), mix(green, below.green, opacity), mix(blue, below.blue, opacity));
    }

    private static int mix(int above, int below, double opacity) {
        return (int) Math.round(above * opacity + below * (1 - opacity));
    }

    /// {@return the colour as CSS writes it, for example `#17309a`}
    public String hex() {
        return "#" + two(red) + two(green) + two(blue);
    }

    private static String two(int value) {
        return "" + DIGITS.charAt(value >> 4) + DIGITS.charAt(value & 15);
    }

    /// {@return the relative luminance of WCAG 2, from 0 to 1}
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// {@return the contrast ratio of WCAG 2, from 1 to 21}
    ///
    /// @param other the colour beside it
    public double contrast(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
