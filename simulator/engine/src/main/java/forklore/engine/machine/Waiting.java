package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.Patience;
import forklore.engine.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one shape of every statement that may wait: it asks, and takes at once or waits; then it takes.
///
/// @param scope where it stands
/// @param at the statement
/// @param target what it waits for
/// @param available true when it can be taken
/// @param take what taking does, without going on; it is told whether the thread had waited
/// @param hopeless true if nothing in the process can ever make it available
/// @param next the step that follows
/// @param patience how long it waits
/// @param busy the error of a `try`
/// @param into what puts an error number where the statement wants it
record Waiting(
        Scope scope,
        Span at,
        Ending.Target target,
        Term available,
        Function<Boolean, List<Act>> take,
        Optional<Term> hopeless,
        int next,
        Patience patience,
        Errno busy,
        Function<Errno, List<Act>> into) {

    /// {@return the first step}
    int lower(Steps steps) {
        List<Act> took = Lowering.then(take.apply(false), next);
        return switch (patience) {
            case FOREVER -> steps.add(scope, at, new Act.When(available, took, asks(waits(steps))));
            case TRY -> steps.add(scope, at, new Act.When(available, took, refused(busy)));
            case TIMED -> steps.add(scope, at, new Act.When(available, took, asks(waitsAWhile(steps))));
        };
    }

    private int waits(Steps steps) {
        return steps.waiting(scope, at, target, available, hopeless, Lowering.then(take.apply(true), next));
    }

    private int waitsAWhile(Steps steps) {
        List<Act> took = Lowering.then(take.apply(true), next);
        return steps.timed(scope, at, target, List.of(new Act.When(available, took, refused(Errno.ETIMEDOUT))));
    }

    private List<Act> asks(int wait) {
        return List.of(Lowering.tell(new Event.Asked(target)), new Act.Go(wait));
    }

    private List<Act> refused(Errno error) {
        List<Act> acts = new java.util.ArrayList<>(into.apply(error));
        acts.add(Lowering.tell(new Event.Refused(target.name(), error.number())));
        acts.add(new Act.Go(next));
        return acts;
    }
}
