package forklore.stage.layout;

/// What a reader left out of a picture or gathered in it, where the picture must say so. The story that is drawn is
/// already without it; see `forklore.stage.lens`.
public interface Lens {

    /// Everything is shown, as far as there is room.
    Lens PLAIN = new Lens() {};

    /// {@return what the axis says of a step}
    ///
    /// @param step its number in the story that is drawn
    default String label(int step) {
        return Integer.toString(step);
    }

    /// {@return how many threads of a process are left out}
    ///
    /// @param process the index of the process
    default int hidden(int process) {
        return 0;
    }

    /// {@return so many threads that were not copied have a row each; more share one}
    default int mostGhosts() {
        return 4;
    }
}
