package forklore.engine.verdict;

import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;

/// Checks a scenario against everything it claims.
public final class Judge {

    private Judge() {}

    /// {@return the verdict on a scenario, found by searching every interleaving}
    ///
    /// @param scenario what to check
    /// @param limits the bounds of the search
    public static Verdict judge(Scenario scenario, Limits limits) {
        throw new UnsupportedOperationException("in work");
    }
}
