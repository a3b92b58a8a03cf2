package forklore.engine.machine;

/// A field of a state, as the step code names it.
///
/// @param kernel whether the field exists once, for all processes; otherwise each process has one
/// @param index its number among the fields of the kernel, or among those of a process; see [Layout]
public record Slot(boolean kernel, int index) {

    /// {@return the slot that lies so many fields behind this one}
    ///
    /// @param distance how many
    public Slot plus(int distance) {
        return new Slot(kernel, index + distance);
    }
}
