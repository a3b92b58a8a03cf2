package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects steps while a scenario is lowered. Statements are lowered from the last to the first, so that each one
/// knows the step that follows it.
final class Steps {

    private final String scenario;
    private final List<Step> steps = new ArrayList<>();

    Steps(String scenario) {
        this.scenario = scenario;
    }

    /// Adds a step that can always be made.
    int add(Scope scope, Span at, Act... acts) {
        return add(scope, at, List.of(acts));
    }

    int add(Scope scope, Span at, List<Act> acts) {
        return add(step(scope, at, Optional.empty(), acts, false, Optional.empty(), Optional.empty()));
    }

    /// Adds the step of a `work`.
    int work(Scope scope, Statement.Work work, int next) {
        List<Act> acts = List.of(Lowering.tell(new Event.Worked(work.time())), new Act.Go(next));
        return add(new Step(
                scope.thread(),
                scope.place(work.span()),
                scope.within(),
                Optional.empty(),
                acts,
                false,
                Optional.empty(),
                Optional.empty(),
                work.time()));
    }

    /// Adds a step that a thread makes in the instant in which it comes there.
    int instant(Scope scope, Span at, List<Act> acts) {
        return add(step(scope, at, Optional.empty(), acts, true, Optional.empty(), Optional.empty()));
    }

    /// Adds a step that waits for something.
    int waiting(Scope scope, Span at, Ending.Target target, Term guard, Optional<Term> hopeless, List<Act> acts) {
        return add(step(scope, at, Optional.of(guard), acts, false, Optional.of(target), hopeless));
    }

    /// Adds a step that shows as waiting and whose turn may come at any time: a time-out.
    int timed(Scope scope, Span at, Ending.Target target, List<Act> acts) {
        return add(step(scope, at, Optional.empty(), acts, false, Optional.of(target), Optional.empty()));
    }

    private static Step step(
            Scope scope,
            Span at,
            Optional<Term> guard,
            List<Act> acts,
            boolean instant,
            Optional<Ending.Target> target,
            Optional<Term> hopeless) {
        return new Step(
                scope.thread(),
                scope.place(at),
                scope.within(),
                guard,
                acts,
                instant,
                target,
                hopeless,
                Optional.empty());
    }

    /// Makes room for a step that is filled in later, because it is in a circle.
    int reserve(Scope scope, Span at) {
        return add(step(scope, at, Optional.empty(), List.of(), false, Optional.empty(), Optional.empty()));
    }

    /// Fills in a reserved step.
    void fill(int number, List<Act> acts) {
        fill(number, acts, false);
    }

    void fill(int number, List<Act> acts, boolean instant) {
        Step old = steps.get(number);
        steps.set(
                number,
                new Step(
                        old.thread(),
                        old.span(),
                        old.within(),
                        Optional.empty(),
                        acts,
                        instant,
                        Optional.empty(),
                        Optional.empty(),
                        old.time()));
    }

    private int add(Step step) {
        if (steps.size() >= Program.MAX_STEPS) {
            throw new IllegalArgumentException(
                    "scenario " + scenario + " has more than " + Program.MAX_STEPS + " steps");
        }
        steps.add(step);
        return steps.size() - 1;
    }

    /// Puts something before what a step does: if the test is true, it is done instead.
    void prefix(int number, Term test, List<Act> instead) {
        Step old = steps.get(number);
        steps.set(
                number,
                new Step(
                        old.thread(),
                        old.span(),
                        old.within(),
                        old.guard(),
                        List.of(new Act.When(test, instead, old.acts())),
                        old.instant(),
                        old.target(),
                        old.hopeless(),
                        old.time()));
    }

    void replaceAll(java.util.function.UnaryOperator<Step> change) {
        steps.replaceAll(change);
    }

    List<Step> all() {
        return steps;
    }
}
