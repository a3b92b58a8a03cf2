package forklore.guide.macro;

import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.ObservedLog;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// The macros inside a sentence. Each answers with HTML, or with an empty text when the call has a problem.
///
/// The words of a call are HTML already: Asciidoctor marks up a sentence before it looks for macros.
final class Phrases {

    private static final String UNIFORM =
            "exact, over all interleavings, when the scheduler picks the next thread" + " uniformly at random";

    private Phrases() {}

    /// `odds:NAME[OUTCOME]`: the exact probability; `on=` a platform, `as=fraction` or `as=percent`, `is=1/8` checks,
    /// `say=words`.
    static String odds(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("as", "is", "on", "say"));
        Optional<Story> story = Lookup.story(call, page);
        Optional<OutcomeVerdict> outcome = story.flatMap(each -> Lookup.outcome(call, each, page));
        if (outcome.isEmpty()) {
            return "";
        }
        if (outcome.get().probability().isEmpty()) {
            page.problem(call, call + ": the search was not complete, so there is no exact probability");
            return "";
        }
        Fraction share = outcome.get().probability().get();
        call.value("is")
                .filter(written -> !Figures.means(written, share))
                .ifPresent(written -> page.problem(
                        call,
                        call + ": the text says " + written + ", the scenario says " + Figures.odds(share)
                                + ". Write is=" + Figures.fraction(share) + ", or change the scenario"));
        return span("odds", UNIFORM, said(call, page, oddsAs(call, share, page)));
    }

    private static String oddsAs(MacroCall call, Fraction share, PageScope page) {
        String as = call.value("as").orElse("both");
        return switch (as) {
            case "fraction" -> Figures.fraction(share);
            case "percent" -> Figures.percent(share);
            case "both" -> Figures.odds(share);
            default -> {
                page.problem(call, call + ": as=" + as + " is unknown; it is fraction, percent or both");
                yield "";
            }
        };
    }

    /// `count:NAME[OUTCOME]`: how often real runs ended so; `as=of` adds the number of runs, `as=percent` the share
    /// with its interval, `on=` a platform, `is=` checks.
    static String count(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("as", "is", "on", "say", "log"));
        Optional<Story> story = Lookup.story(call, page);
        Optional<OutcomeVerdict> outcome = story.flatMap(each -> Lookup.outcome(call, each, page));
        if (outcome.isEmpty()) {
            return "";
        }
        Optional<ObservedLog> observed = Logs.one(call, story.get(), page);
        if (observed.isEmpty()) {
            return "";
        }
        RunLog log = observed.get().log();
        int times = log.times(outcome.get().outcome().name()).orElse(0);
        checkWhole(call, page, times, observed.get().file() + " says");
        String as = call.value("as").orElse("number");
        String text = switch (as) {
            case "number" -> Figures.whole(times);
            case "of" -> Figures.whole(times) + " of " + Figures.whole(log.runs());
            case "percent" -> Figures.seen(times, log.runs());
            default -> {
                page.problem(call, call + ": as=" + as + " is unknown; it is number, of or percent");
                yield "";
            }
        };
        return span("count", "counted in real runs, see " + observed.get().file(), said(call, page, text));
    }

    /// `runs:NAME[]`: how many real runs the log tells of.
    static String runs(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("is", "on", "say", "log"));
        Optional<ObservedLog> observed = Lookup.story(call, page).flatMap(story -> Logs.one(call, story, page));
        if (observed.isEmpty()) {
            return "";
        }
        int runs = observed.get().log().runs();
        checkWhole(call, page, runs, observed.get().file() + " says");
        return span("count", "from " + observed.get().file(), said(call, page, Figures.whole(runs)));
    }

    /// `steps:NAME[OUTCOME]`: the number of steps of the shortest run to that outcome; `on=` a platform, `is=` checks.
    static String steps(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("is", "on", "say"));
        Optional<Story> story = Lookup.story(call, page);
        Optional<OutcomeVerdict> outcome = story.flatMap(each -> Lookup.outcome(call, each, page));
        if (outcome.isEmpty()) {
            return "";
        }
        if (outcome.get().shortest().isEmpty()) {
            page.problem(call, call + ": the outcome never happens, so there is no run to it");
            return "";
        }
        int steps = outcome.get().shortest().get().steps().size();
        checkWhole(call, page, steps, "the scenario says");
        return span("steps", "the shortest run to this end", said(call, page, Figures.whole(steps)));
    }

    /// `states:NAME[]`: the number of states the search found; `states:NAME[transitions]` of steps between them.
    static String states(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("is", "on", "say"));
        Optional<Verdict> verdict = Lookup.story(call, page).map(Story::verdict);
        if (verdict.isEmpty()) {
            return "";
        }
        String what = call.word(0).orElse("states");
        if (!List.of("states", "transitions", "ends").contains(what)) {
            page.problem(call, call + ": there is no count of `" + what + "`; it is states, transitions or ends");
            return "";
        }
        var statistics = verdict.get().statistics();
        long number = switch (what) {
            case "transitions" -> statistics.transitions();
            case "ends" -> statistics.ends();
            default -> statistics.states();
        };
        checkWhole(call, page, number, "the search found");
        return span("steps", "from the exhaustive search", said(call, page, Figures.whole(number)));
    }

    /// `verdict:NAME[]`: `can hang`, `can go wrong`, `never hangs` or `undefined`; `on=` a platform, `is=can
    /// hang,say=words` checks.
    static String verdict(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("is", "on", "say"));
        Optional<Verdict> verdict = Lookup.story(call, page).map(Story::verdict);
        if (verdict.isEmpty()) {
            return "";
        }
        String words = Lists.word(verdict.get());
        call.value("is")
                .filter(written -> !written.equals(words))
                .ifPresent(written -> page.problem(
                        call,
                        call + ": the text says " + written + ", the search says " + words + ". Write is=" + words
                                + ", or find out what changed"));
        return span("steps", "from the exhaustive search", said(call, page, words));
    }

    /// `schedule:NAME[OUTCOME]`: the token of the shortest run to that outcome, to be given to `play` or `steer`.
    static String schedule(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("on"));
        Optional<OutcomeVerdict> outcome = Lookup.story(call, page).flatMap(story -> Lookup.outcome(call, story, page));
        if (outcome.isPresent() && outcome.get().shortest().isEmpty()) {
            page.problem(call, call + ": the outcome never happens, so no schedule leads to it");
        }
        return outcome.flatMap(OutcomeVerdict::shortest)
                .map(path -> "<code>" + Html.escape(path.schedule().token()) + "</code>")
                .orElse("");
    }

    /// `outcome:NAME[OUTCOME]`: the name of an outcome, checked.
    static String outcome(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of());
        return Lookup.story(call, page)
                .flatMap(story -> Lookup.outcome(call, story, page))
                .map(outcome -> "<code class=\"outcome grade-"
                        + outcome.outcome().grade().word() + "\">"
                        + Html.escape(outcome.outcome().name()) + "</code>")
                .orElse("");
    }

    /// `story:NAME[words]`: a link to the page of a scenario; without words its title.
    static String story(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of());
        return Lookup.story(call, page)
                .map(story -> "<a href=\"" + page.root() + "catalogue/" + story.name() + ".html\">"
                        + call.word(0).orElse(Html.sentence(story.scenario().title())) + "</a>")
                .orElse("");
    }

    /// `answer:NAME[]`: the whole scenario in one sentence, the reason of the worst end that happens.
    static String answer(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return Lookup.story(call, page)
                .map(story -> Html.sentence(answer(story)))
                .orElse("");
    }

    /// {@return the reason of the worst end that happens}
    static String answer(Story story) {
        return Lists.worst(story)
                .map(each -> each.outcome().reason())
                .orElse(story.scenario().title());
    }

    /// `quoted:SOURCE[words]`: a figure or a sentence of somebody else, linked to its entry in the sources.
    static String quoted(MacroCall call, PageScope page) {
        if (call.words().isEmpty()) {
            page.problem(call, call + " quotes nothing; write the words between the brackets");
        }
        return "<a class=\"quoted\" href=\"" + page.root() + "reference/sources.html#" + Html.escape(call.target())
                + "\">" + String.join(", ", call.words()) + "</a>";
    }

    private static void checkWhole(MacroCall call, PageScope page, long number, String who) {
        call.value("is")
                .filter(written -> !written.equals(Long.toString(number)))
                .ifPresent(written -> page.problem(
                        call,
                        call + ": the text says " + written + ", " + who + " " + number + ". Write is=" + number
                                + ", or find out what changed"));
    }

    private static String said(MacroCall call, PageScope page, String figure) {
        Optional<String> say = call.value("say");
        if (say.isPresent() && call.value("is").isEmpty()) {
            page.problem(call, call + ": say= hides the figure, so is= must state what the words mean");
        }
        return say.orElse(Html.escape(figure));
    }

    private static String span(String role, String title, String text) {
        return "<span class=\"" + role + "\" title=\"" + Html.escape(title) + "\">" + text + "</span>";
    }
}
