package forklore.desktop.draw;

import forklore.stage.picture.Primitive;

/// A part of the picture whose edges lie between pixels.
///
/// @param left its left edge
/// @param top its upper edge
/// @param right its right edge
/// @param bottom its lower edge
record Area(double left, double top, double right, double bottom) {

    /// With fewer pixels in the middle, drawing in pieces costs more than drawing at once.
    private static final double LARGE = 4096;

    /// {@return the pixels that a rectangle touches if each of its sides is moved outwards by a margin}
    static Area touched(Primitive.Rect rect, double margin) {
        return new Area(
                Math.floor(rect.x() - margin),
                Math.floor(rect.y() - margin),
                Math.ceil(rect.x() + rect.width() + margin),
                Math.ceil(rect.y() + rect.height() + margin));
    }

    /// {@return the pixels that a rectangle covers if each of its sides is moved inwards by a margin}
    static Area covered(Primitive.Rect rect, double margin) {
        return new Area(
                Math.ceil(rect.x() + margin),
                Math.ceil(rect.y() + margin),
                Math.floor(rect.x() + rect.width() - margin),
                Math.floor(rect.y() + rect.height() - margin));
    }

    /// {@return what lies in both}
    Area cut(Area to) {
        return new Area(
                Math.max(left, to.left), Math.max(top, to.top), Math.min(right, to.right), Math.min(bottom, to.bottom));
    }

    /// {@return whether it has no pixel}
    boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    /// {@return whether it is worth to be drawn apart from what is around it}
    boolean isLarge() {
        return !isEmpty() && (right - left) * (bottom - top) >= LARGE;
    }
}
