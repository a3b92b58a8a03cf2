package forklore.site.graph;

import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.Optional;

/// All that the player says and draws about a scenario: the verdict, and for the shortest run to each outcome its
/// token, the sentence of every step, and the picture at its first, middle and last step.
public final class Transcript {

    private final StringBuilder text = new StringBuilder();

    private Transcript() {}

    /// {@return the transcript}
    ///
    /// @param linked what it is about
    /// @param limits the bounds of the search
    public static String of(Linked linked, Limits limits) {
        Transcript transcript = new Transcript();
        transcript.write(Judge.judge(linked, limits));
        return transcript.text.toString();
    }

    private void write(Verdict verdict) {
        line(verdict.scenario().name() + " on " + verdict.platform() + ", " + verdict.hash() + ": "
                + verdict.status().name());
        for (Verdict.Problem problem : verdict.problems()) {
            line("problem: " + problem.sentence());
        }
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            line("outcome " + each.outcome().name() + ": " + each.ends() + " ends, " + odds(each.probability()));
            each.shortest().ifPresent(this::write);
        }
        for (Verdict.UnexplainedEnd each : verdict.unexplained()) {
            line("unexplained: " + odds(each.probability()));
            write(each.shortest());
        }
    }

    private void write(Path path) {
        int last = path.steps().size();
        line(path.schedule().token());
        line("start: " + Narrator.sentence(path, 0));
        for (int step = 1; step <= last; step++) {
            line(step + " " + Narrator.who(path, step) + ": " + Narrator.sentence(path, step));
        }
        line(Narrator.ending(path));
        SvgOptions options = new SvgOptions(Optional.empty(), "title", "description", "id");
        DisplayList picture = Layout.of(Storyboard.of(path), Layout.WIDE);
        line(SvgText.of(picture, 0, options));
        line(SvgText.of(picture, last / 2, options));
        line(SvgText.of(picture, last, options));
    }

    private static String odds(Optional<Fraction> probability) {
        return probability.map(share -> share + ", " + share.percent(3) + " %").orElse("odds unknown");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
