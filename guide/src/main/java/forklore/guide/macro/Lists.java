package forklore.guide.macro;

import forklore.engine.model.Ending;
import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// Lists that write themselves: the tags of a scenario, all scenarios, those related to one.
final class Lists {

    private static final String FINE = "never hangs";
    private static final String UNDEFINED = "undefined";
    private static final List<String> WORST_FIRST = List.of("can hang", "can go wrong", FINE);

    private Lists() {}

    /// `tags::NAME[]`: what to know before reading, in a few words each.
    static String tags(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return Lookup.story(call, page)
                .map(story -> "<p class=\"tags\">" + tags(story) + "</p>\n")
                .orElse("");
    }

    /// {@return what to know of a scenario, in a few words each}
    static String tags(Story story) {
        StringBuilder out = new StringBuilder();
        List<String> all =
                story.sides().verdicts().stream().map(Lists::word).distinct().toList();
        List<String> words =
                all.stream().filter(word -> !word.equals(UNDEFINED)).toList();
        String worst = WORST_FIRST.stream().filter(words::contains).findFirst().orElse(UNDEFINED);
        tag(out, worst.equals(FINE) ? "success" : "danger", worst + (words.size() > 1 ? " on some platforms" : ""));
        tag(out, "plain", Figures.counted(story.scenario().threads().size(), "thread"));
        int outcomes = story.scenario().outcomes().size();
        tag(out, "plain", outcomes + (outcomes == 1 ? " way to end" : " ways to end"));
        if (!story.scenario().languages().isEmpty()) {
            tag(out, "plain", "runs in " + String.join(" and ", languages(story)));
        }
        return out.toString();
    }

    /// {@return what can happen at worst, in two words}
    static String word(Verdict verdict) {
        boolean hangs = verdict.outcomes().stream().anyMatch(Lists::hangs);
        boolean bad = verdict.outcomes().stream()
                .anyMatch(
                        each -> each.happens() && each.outcome().grade().word().equals("forbidden"));
        String good = verdict.undefined().isPresent() ? UNDEFINED : FINE;
        return hangs ? "can hang" : bad ? "can go wrong" : good;
    }

    /// {@return whether the shortest run to an outcome ends with a process that waits for ever}
    static boolean hangs(OutcomeVerdict each) {
        return each.shortest()
                .flatMap(path -> path.ending())
                .map(ending -> ending.processes().stream().anyMatch(Ending.Hung.class::isInstance))
                .orElse(false);
    }

    private static List<String> languages(Story story) {
        return story.scenario().languages().stream()
                .map(language -> switch (language) {
                    case C -> "C";
                    case PYTHON -> "Python";
                })
                .toList();
    }

    private static void tag(StringBuilder out, String kind, String text) {
        out.append("<span class=\"tag ").append(kind).append("\">").append(text).append("</span> ");
    }

    /// `stories::[]` or `stories::TOPIC[]`: a table of scenarios with the ways they can end.
    static String stories(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        List<Story> stories = page.library().stories().stream()
                .filter(story ->
                        call.target().isEmpty() || story.scenario().topic().equals(call.target()))
                .toList();
        if (stories.isEmpty()) {
            List<String> topics = page.library().stories().stream()
                    .map(story -> story.scenario().topic())
                    .distinct()
                    .toList();
            page.problem(
                    call,
                    call + ": no scenario has the topic `" + call.target() + "`. There are: "
                            + String.join(", ", topics));
            return "";
        }
        return cards(stories, page);
    }

    /// What a scenario names itself, before what is only of the same topic.
    private static String named(Story story, PageScope page) {
        StringBuilder out = new StringBuilder();
        List<Story> instead =
                stories(story.scenario().heading().instead().stream().toList(), page);
        List<Story> related = stories(story.scenario().heading().related(), page);
        if (!instead.isEmpty()) {
            out.append("<p class=\"instead\"><b>What to do instead</b></p>\n").append(cards(instead, page));
        }
        if (!related.isEmpty()) {
            out.append("<p><b>See also</b></p>\n").append(cards(related, page));
        }
        return out.toString();
    }

    private static List<Story> stories(List<String> names, PageScope page) {
        return names.stream()
                .flatMap(name -> page.library().story(name).stream())
                .toList();
    }

    /// `related::NAME[]`: what to do instead and the other scenarios that it names; if it names none, those of its
    /// topic
    /// and those that speak of it or that it speaks of.
    static String related(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        Optional<Story> found = Lookup.story(call, page);
        if (found.isEmpty()) {
            return "";
        }
        Story story = found.get();
        String named = named(story, page);
        if (!named.isEmpty()) {
            return named;
        }
        List<Story> others = page.library().stories().stream()
                .filter(other -> !other.name().equals(story.name()))
                .filter(other ->
                        other.scenario().topic().equals(story.scenario().topic())
                                || other.scenario().about().contains(story.name())
                                || story.scenario().about().contains(other.name()))
                .toList();
        return others.isEmpty() ? "" : cards(others, page);
    }

    private static String cards(List<Story> stories, PageScope page) {
        StringBuilder out = new StringBuilder("<ul class=\"cards\">\n");
        for (Story story : stories) {
            out.append("<li><a href=\"")
                    .append(page.root())
                    .append("catalogue/")
                    .append(story.name())
                    .append(".html\">")
                    .append(Html.escape(story.scenario().title()))
                    .append("</a>\n<p>")
                    .append(Html.sentence(Phrases.answer(story)))
                    .append("</p>\n<p class=\"tags\">")
                    .append(tags(story))
                    .append("</p></li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    /// {@return the run that answers first, for a sentence about the whole scenario}
    static Optional<OutcomeVerdict> worst(Story story) {
        List<String> worstFirst = List.of("forbidden", "interesting", "acceptable");
        return story.verdict().outcomes().stream()
                .filter(OutcomeVerdict::happens)
                .min((a, b) -> Integer.compare(
                        worstFirst.indexOf(a.outcome().grade().word()),
                        worstFirst.indexOf(b.outcome().grade().word())));
    }
}
