package forklore.engine.verdict;

import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Rules;
import java.util.List;

/// The calls that a strict platform leaves undefined: in the child of a multi-threaded process, before `exec`, of
/// anything that is not async-signal-safe.
final class StrictCalls {

    private static final String WHY = "async-signal-safe";

    private StrictCalls() {}

    /// {@return what processes did at this end that the platform leaves undefined for that reason, a phrase each}
    ///
    /// @param linked a scenario on a platform
    /// @param ending an end of it
    static List<String> in(Linked linked, Ending ending) {
        if (linked.rules().childCalls() != Rules.ChildCalls.ASYNC_SIGNAL_SAFE) {
            return List.of();
        }
        return ending.processes().stream()
                .filter(Ending.Undefined.class::isInstance)
                .map(end -> ((Ending.Undefined) end).what())
                .filter(what -> what.contains(WHY))
                .toList();
    }
}
