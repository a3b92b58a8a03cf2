package forklore.guide.macro;

import forklore.engine.compare.Agreement;
import forklore.engine.model.Expectation;
import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.ObservedLog;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// The tables: what the search found, and what was counted in real runs.
final class Tables {

    private static final String SCHEDULER = "The odds are exact: every interleaving is counted, for a scheduler that"
            + " picks the next thread uniformly at random.";

    private Tables() {}

    /// `verdict::NAME[]`: each outcome with grade, reason, odds and shortest run, `on=` a platform; then how much was
    /// searched and which claims were proved. `show=ends` leaves the claims away.
    static String verdict(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("on", "show"));
        Optional<Story> found = Lookup.story(call, page);
        if (found.isEmpty()) {
            return "";
        }
        Story story = found.get();
        story.outcomeNames().forEach(name -> page.mentions(story, name));
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Verdict on ")
                .append(story.name())
                .append("\">\n<table class=\"verdict\">\n<thead><tr><th scope=\"col\">How it can end</th>"
                        + "<th scope=\"col\">Odds</th><th scope=\"col\">Shortest run</th>"
                        + "</tr></thead>\n<tbody>\n");
        story.verdict().outcomes().forEach(outcome -> verdictRow(out, outcome));
        story.verdict().undefined().ifPresent(undefined -> undefinedRow(out, undefined));
        out.append("</tbody>\n</table>\n</div>\n<p class=\"note\">")
                .append(on(story))
                .append(SCHEDULER)
                .append(' ')
                .append(searched(story.verdict()))
                .append("</p>\n");
        if (call.value("show").isEmpty()) {
            claims(out, story);
        } else if (!call.value("show").get().equals("ends")) {
            page.problem(call, call + ": show=" + call.value("show").get() + " is unknown; it is ends");
        }
        return out.toString();
    }

    /// Which platform is told of, if there are several.
    private static String on(Story story) {
        return story.sides().verdicts().size() > 1
                ? "On <code>" + Html.escape(story.verdict().platform()) + "</code>. "
                : "";
    }

    private static void verdictRow(StringBuilder out, OutcomeVerdict each) {
        out.append("<tr><th scope=\"row\">")
                .append(outcomeCell(each))
                .append("<p>")
                .append(Html.sentence(each.outcome().reason()))
                .append("</p></th><td>")
                .append(bar(each))
                .append("</td><td>")
                .append(each.shortest()
                        .map(path -> Figures.counted(path.steps().size(), "step"))
                        .orElse("never"))
                .append("</td></tr>\n");
    }

    /// What no outcome can name, because the platform leaves undefined what was done.
    private static void undefinedRow(StringBuilder out, Verdict.UndefinedHere undefined) {
        out.append("<tr><th scope=\"row\">undefined <p>")
                .append(Html.sentence(
                        "Nobody can say what a program does after " + String.join("; ", undefined.calls())))
                .append(".</p></th><td>")
                .append(undefined
                        .probability()
                        .map(share -> "<span class=\"figures\">" + Html.escape(Figures.odds(share)) + "</span>")
                        .orElse("not computed"))
                .append("</td><td>")
                .append(Figures.counted(undefined.shortest().steps().size(), "step"))
                .append("</td></tr>\n");
    }

    private static String outcomeCell(OutcomeVerdict each) {
        String grade = each.outcome().grade().word();
        return "<code>" + Html.escape(each.outcome().name()) + "</code> <span class=\"tag grade-" + grade + "\">"
                + grade + "</span>";
    }

    private static String bar(OutcomeVerdict each) {
        Optional<Fraction> share = each.probability();
        if (share.isEmpty()) {
            return "not computed";
        }
        String width = share.get().percent(2);
        return "<span class=\"figures\">" + Html.escape(Figures.odds(share.get()))
                + "</span><span class=\"bar\" aria-hidden=\"true\"><span class=\"grade-"
                + each.outcome().grade().word() + "\" style=\"width:" + width + "%\"></span></span>";
    }

    private static String searched(Verdict verdict) {
        Verdict.Statistics statistics = verdict.statistics();
        return "Searched: " + Figures.counted(statistics.states(), "state") + ", "
                + Figures.counted(statistics.transitions(), "transition") + ", "
                + Figures.counted(statistics.ends(), "end state")
                + (statistics.complete() ? "; nothing was left out." : "; the search met a limit and is not complete.");
    }

    private static void claims(StringBuilder out, Story story) {
        List<Expectation> claims = story.scenario().expectations();
        if (claims.isEmpty() || story.verdict().status() != Verdict.Status.HOLDS) {
            return;
        }
        out.append("<ul class=\"claims\">\n");
        for (Expectation claim : claims) {
            String sentence = switch (claim.frequency()) {
                case NEVER -> "never happens, in no interleaving";
                case SOMETIMES -> "happens in some interleavings";
                case ALWAYS -> "happens in every interleaving";
            };
            out.append("<li><span class=\"proved\">Proved</span> <code>")
                    .append(Html.escape(claim.outcome()))
                    .append("</code> ")
                    .append(sentence)
                    .append(claim.platform()
                            .map(name -> ", on " + Html.escape(name))
                            .orElse(""))
                    .append(".</li>\n");
        }
        out.append("</ul>\n");
    }

    /// `observed::NAME[]`: what was counted in real runs, beside what the model says, with the environment of the
    /// runs.
    static String observed(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("log"));
        Optional<Story> story = Lookup.story(call, page);
        if (story.isEmpty()) {
            return "";
        }
        List<ObservedLog> logs = call.value("log").isPresent()
                ? Logs.one(call, story.get(), page).stream().toList()
                : Logs.all(call, story.get(), page);
        StringBuilder out = new StringBuilder();
        logs.forEach(log -> observedTable(out, call, story.get(), log, page));
        return out.toString();
    }

    private static void observedTable(
            StringBuilder out, MacroCall call, Story story, ObservedLog observed, PageScope page) {
        RunLog log = observed.log();
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Real runs of ")
                .append(story.name())
                .append("\">\n<table class=\"observed\">\n<thead><tr><th scope=\"col\">How it ended</th>"
                        + "<th scope=\"col\">Seen in ")
                .append(Figures.whole(log.runs()))
                .append(" real runs</th><th scope=\"col\">Share, with 95\u00a0% interval</th>"
                        + "<th scope=\"col\">Exact odds in the model</th><th scope=\"col\">Agreement</th>"
                        + "</tr></thead>\n"
                        + "<tbody>\n");
        Verdict verdict = story.verdictOn(log.platform()).orElseThrow();
        Agreement agreement = Agreement.of(verdict, log);
        for (Agreement.Row row : agreement.contradictions()) {
            page.problem(
                    call,
                    call + ": " + observed.file() + " has seen `" + row.outcome() + "` " + row.times()
                            + " times, and the model says that it cannot happen. One of them is wrong; find out"
                            + " which before you write about it");
        }
        for (int i = 0; i < agreement.rows().size(); i++) {
            observedRow(out, verdict.outcomes().get(i), agreement.rows().get(i), log.runs());
        }
        out.append("</tbody>\n</table>\n</div>\n");
        environment(out, observed);
    }

    private static void observedRow(StringBuilder out, OutcomeVerdict each, Agreement.Row row, int runs) {
        out.append("<tr><th scope=\"row\">")
                .append(outcomeCell(each))
                .append("</th><td>")
                .append(Figures.whole(row.times()))
                .append("</td><td>")
                .append(Html.escape(Figures.seen(row.times(), runs)))
                .append("</td><td>")
                .append(row.odds().map(Figures::odds).map(Html::escape).orElse("not computed"))
                .append("</td><td>")
                .append(row.mark().words())
                .append("</td></tr>\n");
    }

    private static void environment(StringBuilder out, ObservedLog observed) {
        RunLog log = observed.log();
        out.append("<p class=\"note\">Counted in ")
                .append(Figures.whole(log.runs()))
                .append(" free runs of the generated program in ")
                .append(Html.escape(log.language().equals("c") ? "C" : log.language()))
                .append("; recorded in <code>")
                .append(Html.escape(observed.file()))
                .append("</code>. A real scheduler is not a uniform random one, so the shares differ from the odds; "
                        + "what must agree is which ends happen at all.</p>\n<dl class=\"environment\">\n");
        log.environment()
                .forEach((name, value) -> out.append("<div><dt>")
                        .append(Html.escape(name))
                        .append("</dt><dd>")
                        .append(Html.escape(value))
                        .append("</dd></div>\n"));
        out.append("</dl>\n");
    }
}
