package forklore.guide.macro;

import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every scenario beside every platform.
final class Comparison {

    private static final String ITEMS = "comparison";

    private Comparison() {}

    /// `comparison::[]`: a row for each scenario, a column for each platform that one of them names, and in each cell
    /// the worst way to end there.
    static String table(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        List<Story> stories = page.library().stories();
        List<String> platforms = stories.stream()
                .flatMap(story -> story.scenario().platforms().stream())
                .distinct()
                .toList();
        StringBuilder out = new StringBuilder(Filters.form(
                ITEMS,
                stories,
                "<label class=\"tick\"><input type=\"checkbox\" name=\"differs\">"
                        + " Only where platforms differ</label>\n"));
        out.append("<div class=\"scroll tall\" tabindex=\"0\" role=\"group\" aria-label=\"Scenarios and platforms\">\n")
                .append("<table class=\"comparison\" id=\"")
                .append(ITEMS)
                .append("\">\n<thead><tr><th scope=\"col\">Scenario</th>");
        platforms.forEach(platform -> out.append("<th scope=\"col\" data-column=\"")
                .append(platform)
                .append("\"><a href=\"")
                .append(page.root())
                .append("reference/platforms.html#")
                .append(platform)
                .append("\">")
                .append(Html.escape(platform))
                .append("</a></th>"));
        out.append("</tr></thead>\n<tbody>\n");
        stories.forEach(story -> row(out, story, platforms, page));
        return out.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static void row(StringBuilder out, Story story, List<String> platforms, PageScope page) {
        long ways = platforms.stream()
                .flatMap(platform -> story.verdictOn(platform).stream())
                .map(Comparison::words)
                .distinct()
                .count();
        out.append("<tr").append(Filters.attributes(story));
        out.append(ways > 1 ? " data-differs=\"on\">" : " data-differs=\"\">")
                .append("<th scope=\"row\"><a href=\"")
                .append(page.root())
                .append("catalogue/")
                .append(story.name())
                .append(".html\">")
                .append(Html.escape(story.scenario().title()))
                .append("</a></th>");
        for (String platform : platforms) {
            out.append("<td data-column=\"").append(platform);
            Optional<Verdict> verdict = story.verdictOn(platform);
            verdict.flatMap(Comparison::worst)
                    .ifPresent(each -> out.append("\" class=\"grade-")
                            .append(each.outcome().grade().word()));
            out.append("\">").append(verdict.map(Comparison::words).orElse("")).append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String words(Verdict verdict) {
        if (verdict.undefined().isPresent()) {
            return "undefined";
        }
        return worst(verdict)
                .map(each -> "<code>" + Html.escape(each.outcome().name()) + "</code> "
                        + Html.escape(each.probability().map(Figures::percent).orElse("happens")))
                .orElse("");
    }

    private static Optional<OutcomeVerdict> worst(Verdict verdict) {
        List<Grade> worstFirst = List.of(Grade.FORBIDDEN, Grade.INTERESTING, Grade.ACCEPTABLE);
        return verdict.outcomes().stream()
                .filter(OutcomeVerdict::happens)
                .min(Comparator.comparingInt(
                        each -> worstFirst.indexOf(each.outcome().grade())));
    }
}
