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

    private static final String ID = "machine-table";
    private static final String FIELD = "<p class=\"filter\" hidden><label>Search <input type=\"search\" data-filter=\""
            + ID + "\"></label> <span role=\"status\"></span></p>\n";
    private static final String HEAD = "<thead><tr><th scope=\"col\">Scenario</th><th scope=\"col\">Run on</th>"
            + "<th scope=\"col\">How it ends</th><th scope=\"col\">Odds, and seen</th>"
            + "<th scope=\"col\">Mark</th></tr></thead>\n";
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
        out.append(all ? FIELD : "");
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Model against machine\">\n<table"
                + (all ? " id=\"" + ID + "\"" : "") + " class=\"observed machine\">\n");
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

    /// Each row says all of itself, so that it can be found alone.
    private static void rows(StringBuilder out, Table.Story story, PageScope page) {
        String begin = "<tr><th scope=\"row\"><a href=\"" + page.root() + "catalogue/" + story.name() + ".html\">"
                + Html.escape(story.name()) + "</a>"
                + story.strict()
                        .map(verdict -> "<br><small>POSIX: " + strict(verdict) + "</small>")
                        .orElse("")
                + "</th>";
        for (Table.Place place : story.places()) {
            if (place.runs().isEmpty()) {
                out.append(begin).append("<td>").append(Html.escape(place.platform()));
                out.append("</td><td colspan=\"2\">").append(Html.sentence(place.reason()));
                out.append("</td><td>").append(mark(Mark.NOT_APPLICABLE)).append("</td></tr>\n");
            }
            for (Table.Run run : place.runs()) {
                String where = "<td>" + Html.escape(place.platform()) + "<br><small>"
                        + with(run.agreement().log()) + (run.isNearest(place) ? NEAREST : "") + "</small></td>";
                for (Table.Cell cell : run.cells()) {
                    out.append(begin)
                            .append(where)
                            .append(cell(cell, run.agreement().log()));
                    out.append("</tr>\n");
                }
            }
        }
    }

    private static String strict(Verdict verdict) {
        return verdict.undefined().isPresent() ? "undefined" : "defined";
    }

    private static String with(RunLog log) {
        String demo = log.environment().getOrDefault(CaseLogs.DEMO, "");
        String target = log.target().isEmpty() ? log.language().toUpperCase(Locale.ROOT) : log.target();
        return Html.escape(target + ", " + Figures.counted(log.runs(), "run"))
                + (demo.isEmpty() ? "" : ", <code>" + Html.escape(demo) + "</code>");
    }

    private static String cell(Table.Cell cell, RunLog log) {
        String led = cell.steered()
                .filter(line -> line.repeats() > 0)
                .map(line -> "<br><small>led there " + line.reproduced() + " of " + line.repeats() + " times</small>")
                .orElse("");
        String reason = cell.reason().isEmpty() || cell.isSteered()
                ? ""
                : "<br><small>" + Html.sentence(cell.reason()) + "</small>";
        String odds = cell.row().odds().map(Figures::percent).map(Html::escape).orElse("odds unknown");
        String seen = log.runs() == 0 ? "" : Html.escape(Figures.seen(cell.row().times(), log.runs()));
        return "<td><code>" + Html.escape(cell.row().outcome()) + "</code></td><td>" + odds + "<br>" + seen
                + "</td><td>" + mark(cell.mark()) + led + reason + "</td>";
    }

    private static String mark(Mark mark) {
        String tone = switch (mark) {
            case CONFIRMED -> " success";
            case SEEN_THOUGH_IMPOSSIBLE -> " danger";
            case POSSIBLE_NOT_SEEN, NOT_APPLICABLE -> "";
        };
        return "<span class=\"tag" + tone + "\">" + mark.words() + "</span>";
    }
}
