package forklore.desktop.model;

import forklore.engine.trace.RunLog;
import java.util.List;

/// Knows what was recorded of real runs earlier, perhaps on another machine.
@FunctionalInterface
public interface Recordings {

    /// {@return all logs of a scenario, also those of other versions of it, in an order that stays}
    ///
    /// @param scenario the name of the scenario
    List<RunLog> of(String scenario);
}
