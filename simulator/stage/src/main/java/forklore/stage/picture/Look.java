package forklore.stage.picture;

import java.util.List;
import java.util.Optional;

/// What all primitives share: colours, stroke, opacity, steps and pin.
///
/// @param fill the fill, or empty; the colour of a [Primitive.Text]
/// @param stroke the stroke, or empty; the colour of a [Primitive.Line] and of a [Primitive.Hatch]
/// @param width the width of the stroke, in pixels
/// @param dash lengths of dashes and gaps in turn, in pixels, empty for a solid stroke
/// @param opacity from 0 to 1
/// @param range the steps it speaks of
/// @param pin how it is held while time scrolls, or empty
public record Look(
        Optional<Role> fill,
        Optional<Role> stroke,
        double width,
        List<Integer> dash,
        double opacity,
        Range range,
        Optional<Pin> pin) {

    /// Copies the list.
    public Look {
        dash = List.copyOf(dash);
    }

    /// {@return a fill without a stroke}
    ///
    /// @param role its colour
    public static Look fill(Role role) {
        return new Look(Optional.of(role), Optional.empty(), 0, List.of(), 1, Range.ALWAYS, Optional.empty());
    }

    /// {@return a stroke without a fill}
    ///
    /// @param role its colour
    /// @param width in pixels
    public static Look stroke(Role role, double width) {
        return new Look(Optional.empty(), Optional.of(role), width, List.of(), 1, Range.ALWAYS, Optional.empty());
    }

    /// {@return the same with a stroke}
    ///
    /// @param role its colour
    /// @param strokeWidth in pixels
    public Look outlined(Role role, double strokeWidth) {
        return new Look(fill, Optional.of(role), strokeWidth, dash, opacity, range, pin);
    }

    /// {@return the same with a dashed stroke}
    ///
    /// @param dashes lengths of dashes and gaps in turn
    public Look dashed(Integer... dashes) {
        return new Look(fill, stroke, width, List.of(dashes), opacity, range, pin);
    }

    /// {@return the same, fainter}
    ///
    /// @param factor from 0 to 1, multiplied with the opacity
    public Look faded(double factor) {
        return new Look(fill, stroke, width, dash, opacity * factor, range, pin);
    }

    /// {@return the same for those steps}
    ///
    /// @param steps the steps it speaks of
    public Look during(Range steps) {
        return new Look(fill, stroke, width, dash, opacity, steps, pin);
    }

    /// {@return the same, held at that edge}
    ///
    /// @param edge the x of the left edge of its box
    public Look pinned(double edge) {
        return new Look(fill, stroke, width, dash, opacity, range, Optional.of(new Pin(edge, false)));
    }

    /// {@return the same, held at that edge and drawn only while it is shifted}
    ///
    /// @param edge the x of the left edge of its box
    public Look covering(double edge) {
        return new Look(fill, stroke, width, dash, opacity, range, Optional.of(new Pin(edge, true)));
    }
}
