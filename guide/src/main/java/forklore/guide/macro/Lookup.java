package forklore.guide.macro;

import forklore.engine.verdict.Verdict;
import forklore.guide.library.Story;
import java.util.List;
import java.util.Optional;

/// Finds what a call names, or says what it could have named.
final class Lookup {

    private Lookup() {}

    /// {@return the scenario that is the call's target, as it is on the platform that `on=` names}; without `on=` as it
    /// is on the first of its platforms.
    static Optional<Story> story(MacroCall call, PageScope page) {
        Optional<Story> story = page.library().story(call.target());
        if (story.isEmpty()) {
            List<String> names =
                    page.library().stories().stream().map(Story::name).toList();
            page.problem(
                    call,
                    call + ": there is no scenario `" + call.target() + "`. There are: " + String.join(", ", names));
        }
        Optional<String> platform = call.value("on");
        if (story.isEmpty() || platform.isEmpty()) {
            return story;
        }
        Optional<Story> there = story.get().on(platform.get());
        if (there.isEmpty()) {
            List<String> names = story.get().sides().verdicts().stream()
                    .map(Verdict::platform)
                    .toList();
            page.problem(
                    call,
                    call + ": " + call.target() + " is not checked on the platform `" + platform.get()
                            + "`. Its platforms are: " + String.join(", ", names));
        }
        return there;
    }

    /// {@return the outcome that is the call's first word}; the page speaks of it from then on.
    static Optional<Verdict.OutcomeVerdict> outcome(MacroCall call, Story story, PageScope page) {
        String allowed = "The outcomes of " + story.name() + " are: " + String.join(", ", story.outcomeNames());
        Optional<String> name = call.word(0);
        if (name.isEmpty()) {
            page.problem(call, call + " names no outcome. " + allowed);
            return Optional.empty();
        }
        Optional<Verdict.OutcomeVerdict> outcome = story.outcome(name.get());
        if (outcome.isEmpty()) {
            page.problem(call, call + ": there is no outcome `" + name.get() + "`. " + allowed);
        } else {
            page.mentions(story, name.get());
        }
        return outcome;
    }

    /// Adds a problem for each thing in the bracket that the macro does not know.
    static void allow(MacroCall call, PageScope page, int words, List<String> names) {
        String allowed = names.isEmpty() ? "it takes no named value" : "it takes: " + String.join(", ", names);
        for (String name : call.named().keySet()) {
            if (!names.contains(name)) {
                page.problem(call, call + ": the macro knows no `" + name + "`; " + allowed);
            }
        }
        for (int i = words; i < call.words().size(); i++) {
            page.problem(call, call + ": one word too many, `" + call.words().get(i) + "`; " + allowed);
        }
    }
}
