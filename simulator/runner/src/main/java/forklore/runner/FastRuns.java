package forklore.runner;

import forklore.engine.model.Language;
import forklore.engine.platform.Linked;
import forklore.runner.tool.Target;
import java.util.Optional;

/// Which programs can be run fast: where the runtime may know that a thread waits for ever before it waits.
public final class FastRuns {

    private FastRuns() {}

    /// {@return why a fast campaign of that program would be no faster; empty if it may be}
    ///
    /// @param linked what is run
    /// @param target what it is run with
    public static Optional<String> gap(Linked linked, Target target) {
        if (target.language() != Language.C) {
            return Optional.of("only a mutex of a C program can be looked into before a thread waits for it");
        }
        if (linked.written().mutexes().isEmpty()) {
            return Optional.of("the program has no mutex of its own");
        }
        // A handler might unlock what its thread waits for, and the oracle of the runtime knows nothing of handlers.
        return linked.scenario().handlers().isEmpty()
                ? Optional.empty()
                : Optional.of("its signal handlers might unlock what a thread waits for");
    }

    /// {@return the options as they are used for that program: fast only where that can be}
    ///
    /// @param options what was asked for
    /// @param linked what is run
    /// @param target what it is run with
    static CampaignOptions options(CampaignOptions options, Linked linked, Target target) {
        return options.withFast(options.fast() && gap(linked, target).isEmpty());
    }
}
