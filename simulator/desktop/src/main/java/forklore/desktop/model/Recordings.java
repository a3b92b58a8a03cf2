package forklore.desktop.model;

import forklore.engine.trace.RunLog;
import java.util.Optional;

/// Knows what was recorded of real runs earlier, perhaps on another machine.
@FunctionalInterface
public interface Recordings {

    /// {@return the log of exactly that program, if there is one}
    ///
    /// @param scenario the name of the scenario
    /// @param hash the hash of its program
    Optional<RunLog> find(String scenario, String hash);
}
