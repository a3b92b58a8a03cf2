package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Statistics;
import forklore.engine.verdict.Verdict.UndefinedHere;
import forklore.engine.verdict.Verdict.UnexplainedEnd;
import java.util.Optional;

/// The verdicts on a scenario as the text of a golden file: complete, stable, and readable in a review.
public final class VerdictText {

    private final StringBuilder text = new StringBuilder();

    private VerdictText() {}

    /// {@return the text of the golden file that stands beside a scenario}
    ///
    /// @param verdicts the verdicts on all platforms
    public static String of(SideBySide verdicts) {
        VerdictText writer = new VerdictText();
        writer.line("scenario    " + verdicts.scenario().name());
        writer.line("verdict     " + word(verdicts.status()));
        writer.line("summary     " + verdicts.summary());
        verdicts.problems().forEach(writer::problem);
        verdicts.columns().forEach(writer::column);
        return writer.text.toString();
    }

    private void problem(SideBySide.Problem problem) {
        String place = problem.platform().map(name -> "on " + name + ": ").orElse("");
        line("problem     " + place + problem.sentence());
    }

    private void column(SideBySide.Column column) {
        line("");
        line("platform    " + column.platform());
        switch (column) {
            case SideBySide.Judged judged -> verdict(judged.verdict());
            case SideBySide.Refused _ -> line("verdict     not checked");
        }
    }

    private void verdict(Verdict verdict) {
        Statistics statistics = verdict.statistics();
        line("hash        " + verdict.hash());
        line("verdict     " + word(verdict.status()));
        line("states      " + statistics.states());
        line("transitions " + statistics.transitions());
        line("ends        " + statistics.ends());
        line("depth       " + statistics.depth());
        statistics.boundsReached().forEach(bound -> line("bound       " + bound));
        statistics.oddsMissing().ifPresent(reason -> line("no odds     " + reason));
        verdict.outcomes().forEach(this::outcome);
        verdict.unexplained().forEach(this::unexplained);
        verdict.undefined().ifPresent(this::undefined);
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
        String name = verdict.outcome().name() + " (" + grade.word() + ")";
        line("outcome     " + name + ": " + (verdict.happens() ? ends(verdict.ends()) : "never"));
        odds(verdict.probability().filter(_ -> verdict.happens()));
        verdict.shortest().ifPresent(path -> run("  shortest  ", path));
        verdict.shown().ifPresent(path -> run("  shown     ", path));
    }

    private void unexplained(UnexplainedEnd end) {
        line("unexplained " + Endings.describe(end.ending()));
        odds(end.probability());
        run("  shortest  ", end.shortest());
    }

    private void undefined(UndefinedHere undefined) {
        line("undefined   " + ends(undefined.ends()));
        odds(undefined.probability());
        undefined.calls().forEach(call -> line("  call      " + call));
        run("  shortest  ", undefined.shortest());
    }

    private static String ends(int count) {
        return count == 1 ? "1 end" : count + " ends";
    }

    private void odds(Optional<Fraction> probability) {
        probability.ifPresent(odds -> line("  odds      " + odds));
    }

    private void run(String head, Path path) {
        int steps = path.steps().size();
        line(head + (steps == 1 ? "1 step" : steps + " steps") + ", "
                + path.schedule().token());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
