package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists the runs that a verdict has to show.
final class RunChoices {

    private static final List<Grade> WORST_FIRST = List.of(Grade.FORBIDDEN, Grade.INTERESTING, Grade.ACCEPTABLE);

    private RunChoices() {}

    /// {@return the runs, first the one to open with}
    ///
    /// @param verdict the answer of the check
    static List<RunChoice> of(Verdict verdict) {
        List<RunChoice> choices = new ArrayList<>();
        for (Verdict.UnexplainedEnd end : verdict.unexplained()) {
            choices.add(new RunChoice(label("an end nobody named", end.shortest()), Optional.empty(), end.shortest()));
        }
        verdict.undefined().ifPresent(undefined -> {
            String end = "what " + verdict.platform() + " leaves undefined";
            choices.add(new RunChoice(label(end, undefined.shortest()), Optional.empty(), undefined.shortest()));
        });
        for (Grade grade : WORST_FIRST) {
            for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
                if (each.outcome().grade() == grade && each.story().isPresent()) {
                    String name = each.outcome().name();
                    Path path = each.story().get();
                    String label = each.shown().isPresent() ? shown(name, path) : label(name, path);
                    choices.add(new RunChoice(label, Optional.of(name), path));
                }
            }
        }
        // A problem may have a run of its own, which no outcome lists.
        for (Verdict.Problem problem : verdict.problems()) {
            problem.counterexample()
                    .filter(path -> choices.stream()
                            .noneMatch(choice -> choice.path().schedule().equals(path.schedule())))
                    .ifPresent(path ->
                            choices.add(new RunChoice(label("a claim that fails", path), Optional.empty(), path)));
        }
        verdict.worst().ifPresent(worst -> moveToFront(choices, worst));
        return choices;
    }

    private static String label(String end, Path path) {
        return "Shortest to " + end + steps(path);
    }

    /// The run that the scenario chose is not the shortest.
    private static String shown(String end, Path path) {
        return "A run to " + end + steps(path);
    }

    private static String steps(Path path) {
        int steps = path.steps().size();
        return " (" + steps + (steps == 1 ? " step)" : " steps)");
    }

    private static void moveToFront(List<RunChoice> choices, Path worst) {
        for (int at = 0; at < choices.size(); at++) {
            if (choices.get(at).path().schedule().equals(worst.schedule())) {
                choices.addFirst(choices.remove(at));
                return;
            }
        }
    }
}
