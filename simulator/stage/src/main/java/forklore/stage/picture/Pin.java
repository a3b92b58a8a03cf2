package forklore.stage.picture;

/// Holds a primitive at the left edge while time scrolls: a renderer whose view starts at `scroll` draws it
/// `max(0, scroll - edge)` to the right.
///
/// @param edge the x of the left edge of the box it belongs to
/// @param onlyShifted whether it is drawn only while it is shifted: the cover under the labels of a scrolled box
public record Pin(double edge, boolean onlyShifted) {

    /// {@return how far to the right it is drawn}
    ///
    /// @param scroll the x at which the view starts
    public double shift(double scroll) {
        return Math.max(0, scroll - edge);
    }
}
