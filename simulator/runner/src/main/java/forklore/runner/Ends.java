package forklore.runner;

import forklore.engine.model.Ending;
import forklore.runner.world.RealEnd;

/// Says whether a real end is the one of the model.
final class Ends {

    private Ends() {}

    /// {@return whether the real end may be this one}
    ///
    /// Processes are compared by their names, in whatever order they were made.
    ///
    /// @param real the real end
    /// @param model the end of the model
    static boolean same(RealEnd.Known real, Ending model) {
        return real.endings().stream().anyMatch(ending -> same(ending, model));
    }

    private static boolean same(Ending real, Ending model) {
        return real.output().equals(model.output())
                && real.streams().equals(model.streams())
                && real.processes().size() == model.processes().size()
                && real.processes().containsAll(model.processes());
    }
}
