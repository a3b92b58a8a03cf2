package forklore.guide.macro;

import forklore.engine.compare.Agreement.Mark;
import forklore.engine.compare.Table;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Model against machine: what the search says beside what real runs did, for one scenario or for all.
final class MachineTable {

    private static final String HEAD = "<thead><tr><th scope=\"col\">Scenario</th><th scope=\"col\">Strict POSIX</th>"
            + "<th scope=\"col\">Platform</th><th scope=\"col\">Run with</th><th scope=\"col\">How it ends</th>"
            + "<th scope=\"col\">Odds in the model</th><th scope=\"col\">Seen, with 95\u00a0% interval</th>"
            + "<th scope=\"col\">Led there</th><th scope=\"col\">Mark</th></tr></thead>\n";

    private static final String NEAREST = ", held against the nearest platform";

    private MachineTable() {}

    /// `machine::NAME[]`: the rows of a scenario; `machine::all[]`: those of all, with the sum of the
    /// marks.
    static String table(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        boolean all = call.target().equals("all");
        List<Story> stories = all
                ? page.library().stories()
                : Lookup.story(call, page).stream().toList();
        Table table = Table.of(
                stories.stream().map(Story::sides).toList(), page.library().evidence());
        StringBuilder out = new StringBuilder();
        out.append(all ? "<p class=\"lead\">" + summary(table) + "</p>\n" : "");
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Model against machine\">\n"
                + "<table class=\"observed machine\">\n");
        out.append(HEAD).append("<tbody>\n");
        table.stories().forEach(story -> rows(out, story, page));
        out.append("</tbody>\n</table>\n</div>\n");
        for (Table.Story story : table.stories()) {
            story.cells()
                    .filter(cell -> cell.mark() == Mark.SEEN_THOUGH_IMPOSSIBLE)
                    .forEach(cell -> page.problem(
                            call,
                            call + ": a real run of " + story.name() + " did what the model says cannot happen: "
                                    + cell.row().outcome()));
        }
        return out.toString();
    }

    private static String summary(Table table) {
        List<String> parts = new ArrayList<>();
        table.marks().forEach((mark, times) -> parts.add("<b>" + Figures.whole(times) + "</b> " + mark.words()));
        long open = table.onlyReasons();
        return Figures.counted(table.stories().size(), "scenario") + ": " + String.join("; ", parts)
                + ". Of what is possible and was not seen, "
                + Figures.whole(table.marks().get(Mark.POSSIBLE_NOT_SEEN) - open)
                + " was reached by leading the threads there, step by step; " + Figures.whole(open)
                + " has its reason in the table.";
    }

    private static void rows(StringBuilder out, Table.Story story, PageScope page) {
        String first = "<th scope=\"row\"><a href=\"" + page.root() + "catalogue/" + story.name() + ".html\">"
                + Html.escape(story.name()) + "</a></th><td>"
                + story.strict().map(MachineTable::strict).orElse("not asked") + "</td>";
        String next = "<td></td><td></td>";
        String begin = first;
        for (Table.Place place : story.places()) {
            if (place.runs().isEmpty()) {
                out.append("<tr>").append(begin).append("<td>").append(Html.escape(place.platform()));
                out.append("</td><td colspan=\"5\">").append(Html.sentence(place.reason()));
                out.append("</td><td>").append(mark(Mark.NOT_APPLICABLE)).append("</td></tr>\n");
                begin = next;
            }
            for (Table.Run run : place.runs()) {
                String where = "<td>" + Html.escape(place.platform()) + "</td><td>"
                        + with(run.agreement().log()) + (run.isNearest(place) ? NEAREST : "") + "</td>";
                for (Table.Cell cell : run.cells()) {
                    out.append("<tr>")
                            .append(begin)
                            .append(where)
                            .append(cell(cell, run.agreement().log()));
                    out.append("</tr>\n");
                    begin = next;
                    where = next;
                }
            }
        }
    }

    private static String strict(Verdict verdict) {
        return verdict.undefined()
                .map(undefined -> "undefined: " + Html.sentence(String.join("; ", undefined.calls())))
                .orElse("defined");
    }

    private static String with(RunLog log) {
        String demo = log.environment().getOrDefault(CaseLogs.DEMO, "");
        String target = log.target().isEmpty() ? log.language().toUpperCase(Locale.ROOT) : log.target();
        return Html.escape(target + ", " + Figures.counted(log.runs(), "run"))
                + (demo.isEmpty() ? "" : ", <code>" + Html.escape(demo) + "</code>");
    }

    private static String cell(Table.Cell cell, RunLog log) {
        String led = cell.steered()
                .map(line -> line.repeats() == 0 ? "no" : line.reproduced() + " of " + line.repeats())
                .orElse("");
        String reason = cell.reason().isEmpty() || cell.isSteered() ? "" : "<br>" + Html.sentence(cell.reason());
        return "<td><code>" + Html.escape(cell.row().outcome()) + "</code></td><td>"
                + cell.row().odds().map(Figures::percent).map(Html::escape).orElse("") + "</td><td>"
                + (log.runs() == 0 ? "" : Html.escape(Figures.seen(cell.row().times(), log.runs()))) + "</td><td>"
                + led + "</td><td>" + mark(cell.mark()) + reason + "</td>";
    }

    private static String mark(Mark mark) {
        return "<span class=\"mark\">" + mark.words() + "</span>";
    }
}
