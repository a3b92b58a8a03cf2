package forklore.stage.picture;

/// The steps that a primitive speaks of. Step 0 is the time before the first step.
///
/// @param from the first one
/// @param to the first one after
public record Range(int from, int to) {

    /// All steps.
    public static final Range ALWAYS = new Range(0, Integer.MAX_VALUE);

    /// Checks the order.
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("steps from " + from + " to " + to);
        }
    }

    /// {@return that step alone}
    ///
    /// @param step its number
    public static Range at(int step) {
        return new Range(step, step + 1);
    }

    /// {@return that step and everything after it}
    ///
    /// @param step its number
    public static Range since(int step) {
        return new Range(step, Integer.MAX_VALUE);
    }

    /// {@return whether it speaks of that step}
    ///
    /// @param step its number
    public boolean contains(int step) {
        return from <= step && step < to;
    }
}
