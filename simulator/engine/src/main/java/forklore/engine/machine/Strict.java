package forklore.engine.machine;

import forklore.engine.model.Function;
import forklore.engine.model.Statement;
import forklore.engine.platform.Rules;
import java.util.List;

/// The strict reading of POSIX: in the child of a process that had several threads, before `exec`, a call of a function
/// that is not async-signal-safe is undefined.
final class Strict {

    private final Lowering lowering;
    private final boolean asked;

    Strict(Lowering lowering) {
        this.lowering = lowering;
        this.asked = lowering.rules.childCalls() == Rules.ChildCalls.ASYNC_SIGNAL_SAFE;
    }

    /// Puts the check before the first step of a statement.
    void check(Statement statement, int first, Scope scope) {
        if (!asked || scope.safety() == Function.Safety.SAFE) {
            return;
        }
        lowering.strictCall(statement, scope).ifPresent(function -> {
            List<Act> undefined = lowering.departures.misuse("calls " + function
                    + ", which is not async-signal-safe, in the child of a process with several threads");
            lowering.steps.prefix(first, lowering.forks.isRestricted(), undefined);
        });
    }
}
