package forklore.desktop.draw;

/// The part of a picture that can be seen, in the picture's own coordinates.
///
/// @param x the left edge
/// @param y the upper edge
/// @param width its width
/// @param height its height
public record View(double x, double y, double width, double height) {

    /// {@return whether a rectangle can be seen}
    ///
    /// @param left its left edge
    /// @param top its upper edge
    /// @param wide its width
    /// @param high its height
    public boolean meets(double left, double top, double wide, double high) {
        return left < x + width && left + wide > x && top < y + height && top + high > y;
    }
}
