package forklore.guide.macro;

import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What scenarios can be picked by: a row of choices above them, and what each of them answers. The script of the page
/// hides what does not fit; without it everything is there.
final class Filters {

    private Filters() {}

    /// {@return the row of choices}
    ///
    /// @param items the id of what is filtered
    /// @param stories the scenarios
    /// @param more further choices, as HTML
    static String form(String items, List<Story> stories, String more) {
        SequencedSet<String> topics = new LinkedHashSet<>();
        SequencedSet<String> platforms = new LinkedHashSet<>();
        SequencedSet<String> languages = new LinkedHashSet<>();
        SequencedSet<String> ends = new LinkedHashSet<>();
        for (Story story : stories) {
            topics.add(story.scenario().topic());
            platforms.addAll(story.scenario().platforms());
            languages.addAll(languages(story));
            ends.addAll(ends(story));
        }
        return "<form class=\"filters\" data-filters=\"" + items + "\" hidden>\n"
                + "<label>Words <input type=\"search\" name=\"words\" autocomplete=\"off\""
                + " spellcheck=\"false\"></label>\n"
                + choice("Topic", "topic", topics)
                + choice("Platform", "platforms", platforms)
                + choice("Language", "languages", languages)
                + choice("Can end", "ends", ends)
                + more + "<p role=\"status\"></p>\n</form>\n";
    }

    private static String choice(String label, String name, Iterable<String> values) {
        StringBuilder out =
                new StringBuilder("<label>" + label + " <select name=\"" + name + "\"><option value=\"\">all");
        for (String value : values) {
            out.append("</option><option value=\"")
                    .append(Html.escape(value))
                    .append("\">")
                    .append(Html.escape(name.equals("platforms") ? value : value.replace('-', ' ')));
        }
        return out.append("</option></select></label>\n").toString();
    }

    /// {@return the attributes by which a scenario is picked}
    ///
    /// @param story the scenario
    static String attributes(Story story) {
        return " data-topic=\"" + story.scenario().topic() + "\" data-platforms=\""
                + String.join(" ", story.scenario().platforms()) + "\" data-languages=\""
                + String.join(" ", languages(story)) + "\" data-ends=\"" + String.join(" ", ends(story)) + "\"";
    }

    private static List<String> languages(Story story) {
        return story.scenario().languages().stream()
                .map(language -> switch (language) {
                    case C -> "C";
                    case PYTHON -> "Python";
                })
                .toList();
    }

    /// How it can end on any of its platforms.
    private static SequencedSet<String> ends(Story story) {
        List<Verdict.OutcomeVerdict> happening = new ArrayList<>();
        story.sides()
                .verdicts()
                .forEach(verdict -> verdict.outcomes().stream()
                        .filter(Verdict.OutcomeVerdict::happens)
                        .forEach(happening::add));
        SequencedSet<String> ends = new LinkedHashSet<>();
        if (happening.stream().anyMatch(Lists::hangs)) {
            ends.add("hanging");
        }
        for (Grade grade : List.of(Grade.FORBIDDEN, Grade.INTERESTING)) {
            if (happening.stream().anyMatch(each -> each.outcome().grade() == grade)) {
                ends.add(grade.word());
            }
        }
        if (happening.stream().allMatch(each -> each.outcome().grade() == Grade.ACCEPTABLE)) {
            ends.add("only-acceptable");
        }
        return ends;
    }
}
