package forklore.guide.macro;

import forklore.engine.rates.RateSheet;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of predicted rates beside measured ones.
final class Rates {

    private Rates() {}

    /// `rates::NAME[LANGUAGE]`: how often a child hung for each pair of durations, as predicted and as measured, with
    /// the
    /// environment of the runs.
    static String rates(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of());
        Optional<Story> story = Lookup.story(call, page);
        Optional<String> language = call.word(0);
        if (story.isEmpty() || language.isEmpty()) {
            story.ifPresent(_ -> page.problem(call, call + " names no language. Write rates::NAME[c]"));
            return "";
        }
        Optional<Map.Entry<String, RateSheet>> found = page.library().rates().entrySet().stream()
                .filter(each -> each.getValue().scenario().equals(story.get().name()))
                .filter(each -> each.getValue().language().equals(language.get()))
                .findFirst();
        if (found.isEmpty()) {
            page.problem(
                    call,
                    call + ": there is no sheet of rates of " + story.get().name() + " in " + language.get()
                            + " in native-demos/observed/rates");
            return "";
        }
        return table(found.get().getKey(), found.get().getValue());
    }

    private static String table(String file, RateSheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Rates of ")
                .append(Html.escape(sheet.scenario()))
                .append("\">\n<table class=\"observed\">\n<thead><tr>");
        for (String head : List.of(
                "Held for",
                "then free for",
                "Share of the time",
                "Predicted, with 95\u00a0% interval",
                "Measured, with 95\u00a0% interval",
                "Real runs",
                "The intervals")) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        sheet.points().forEach(point -> row(out, point));
        out.append("</tbody>\n</table>\n</div>\n<p class=\"note\">Recorded in <code>")
                .append(Html.escape(file))
                .append("</code>, with nothing but the durations of the scenario changed.</p>\n"
                        + "<dl class=\"environment\">\n");
        sheet.environment()
                .forEach((name, value) -> out.append("<div><dt>")
                        .append(Html.escape(name))
                        .append("</dt><dd>")
                        .append(Html.escape(value))
                        .append("</dd></div>\n"));
        return out.append("</dl>\n").toString();
    }

    private static void row(StringBuilder out, RateSheet.Point point) {
        out.append("<tr><th scope=\"row\">").append(micros(point.holdMicros())).append("</th>");
        for (String cell : List.of(
                micros(point.idleMicros()),
                Figures.share(point.share()),
                Figures.seen(point.predicted(), point.simulated()),
                Figures.seen(point.measured(), point.runs()),
                Figures.whole(point.runs()),
                point.agrees() ? "meet" : "do not meet")) {
            out.append("<td>").append(Html.escape(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String micros(int micros) {
        return Figures.whole(micros) + "\u00a0us";
    }
}
