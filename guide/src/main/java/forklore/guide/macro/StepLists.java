package forklore.guide.macro;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// A run as text: every step with who made it and one sentence.
final class StepLists {

    private StepLists() {}

    /// `steps::NAME[outcome=...]`: all steps of the run that is drawn for an outcome; without one, of the run that
    /// the pictures show.
    static String steps(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("outcome", "on"));
        Optional<Story> story = Lookup.story(call, page);
        return story.flatMap(each -> path(call, each, page))
                .map(path -> list(story.get(), path))
                .orElse("");
    }

    /// {@return the run that a call asks for: `outcome=` names its end, else it is the worst that happens}
    static Optional<Path> path(MacroCall call, Story story, PageScope page) {
        if (call.value("outcome").isEmpty()) {
            return story.verdict().worst();
        }
        MacroCall named = new MacroCall(
                call.macro(), call.target(), List.of(call.value("outcome").get()), call.named(), call.place());
        Optional<OutcomeVerdict> outcome = Lookup.outcome(named, story, page);
        if (outcome.isPresent() && !outcome.get().happens()) {
            page.problem(call, call + ": the outcome never happens, so there is no run to it");
        }
        return outcome.flatMap(OutcomeVerdict::story);
    }

    /// {@return the steps as a list that opens and closes}
    static String list(Story story, Path path) {
        int count = path.steps().size();
        StringBuilder out = new StringBuilder();
        out.append("<details class=\"steps-as-text\">\n<summary>All ")
                .append(Figures.whole(count))
                .append(" steps as text</summary>\n<ol>\n");
        for (int step = 1; step <= count; step++) {
            out.append("<li>")
                    .append(Marks.of(story.scenario(), thread(story, path, step)))
                    .append("<b>")
                    .append(Html.escape(Narrator.who(path, step)))
                    .append(":</b> ")
                    .append(Html.sentence(Narrator.sentence(path, step)))
                    .append("</li>\n");
        }
        return out.append("</ol>\n<p class=\"ending\">")
                .append(Html.sentence(Narrator.ending(path)))
                .append("</p>\n</details>\n")
                .toString();
    }

    /// {@return the declared name of the thread that makes a step}
    static String thread(Story story, Path path, int step) {
        return story.scenario()
                .threads()
                .get(path.steps().get(step - 1).actor().thread())
                .name();
    }
}
