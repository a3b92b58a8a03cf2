package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Statistics;
import forklore.engine.verdict.Verdict.UnexplainedEnd;

/// A verdict as the text of a golden file: complete, stable, and readable in a review.
public final class VerdictText {

    private final StringBuilder text = new StringBuilder();

    private VerdictText() {}

    /// {@return the text of the golden file that stands beside a scenario}
    ///
    /// @param verdict what to write
    public static String of(Verdict verdict) {
        VerdictText writer = new VerdictText();
        writer.head(verdict);
        verdict.outcomes().forEach(writer::outcome);
        verdict.unexplained().forEach(writer::unexplained);
        verdict.problems().forEach(problem -> writer.line("problem     " + problem.sentence()));
        return writer.text.toString();
    }

    private void head(Verdict verdict) {
        Statistics statistics = verdict.statistics();
        line("scenario    " + verdict.scenario().name());
        line("platform    " + verdict.platform());
        line("hash        " + verdict.hash());
        line("verdict     " + word(verdict.status()));
        line("states      " + statistics.states());
        line("transitions " + statistics.transitions());
        line("ends        " + statistics.ends());
        line("depth       " + statistics.depth());
        statistics.boundsReached().forEach(bound -> line("bound       " + bound));
    }

    private static String word(Verdict.Status status) {
        return switch (status) {
            case HOLDS -> "holds";
            case DOES_NOT_HOLD -> "does not hold";
            case LIMIT -> "bound reached";
        };
    }

    private void outcome(OutcomeVerdict verdict) {
        Grade grade = verdict.outcome().grade();
        line("");
        line("outcome     " + verdict.outcome().name() + " (" + grade.word() + ")");
        line("ends        " + verdict.ends());
        verdict.probability().ifPresent(odds -> line("odds        " + odds));
        verdict.shortest().ifPresent(path -> run("shortest    ", path));
        verdict.shown().ifPresent(path -> run("shown       ", path));
    }

    private void unexplained(UnexplainedEnd end) {
        line("");
        line("unexplained " + Endings.describe(end.ending()));
        end.probability().ifPresent(odds -> line("odds        " + odds));
        run("shortest    ", end.shortest());
    }

    private void run(String head, Path path) {
        line(head + path.steps().size() + " steps, " + path.schedule().token());
        for (int step = 1; step <= path.steps().size(); step++) {
            line("  " + step + ". " + Narrator.who(path, step) + ": " + Narrator.sentence(path, step));
        }
        line("  end. " + Narrator.ending(path));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
