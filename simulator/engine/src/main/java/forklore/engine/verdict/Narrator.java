package forklore.engine.verdict;

import forklore.engine.explore.Path;

/// One plain sentence for each step of a run, made from the model.
public final class Narrator {

    private Narrator() {}

    /// {@return who made the step: `main in the parent`, `main in the child`, `worker`}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1
    public static String who(Path path, int step) {
        throw new UnsupportedOperationException("in work");
    }

    /// {@return what the step did and what follows from it}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1; 0 asks for the sentence before the first step
    public static String sentence(Path path, int step) {
        throw new UnsupportedOperationException("in work");
    }

    /// {@return how the run ended and why, or an empty text if it has not ended}
    ///
    /// @param path the run
    public static String ending(Path path) {
        throw new UnsupportedOperationException("in work");
    }
}
