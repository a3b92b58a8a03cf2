package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import java.util.List;
import java.util.Optional;

/// Picks the run that a view opens with.
final class Worst {

    private static final List<Grade> WORST_FIRST = List.of(Grade.FORBIDDEN, Grade.INTERESTING, Grade.ACCEPTABLE);

    private Worst() {}

    static Optional<Path> of(Verdict verdict) {
        for (Verdict.Problem problem : verdict.problems()) {
            if (problem.counterexample().isPresent()) {
                return problem.counterexample();
            }
        }
        if (!verdict.unexplained().isEmpty()) {
            return Optional.of(verdict.unexplained().getFirst().shortest());
        }
        if (verdict.undefined().isPresent()) {
            return verdict.undefined().map(Verdict.UndefinedHere::shortest);
        }
        for (Grade grade : WORST_FIRST) {
            for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
                if (each.outcome().grade() == grade && each.happens()) {
                    return each.story();
                }
            }
        }
        return Optional.empty();
    }
}
