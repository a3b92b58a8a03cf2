package forklore.guide.macro;

import forklore.engine.model.Platform;
import forklore.engine.platform.Profile;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.library.Story;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Locale;

/// What platforms are, and what happens on each of them.
final class Platforms {

    private Platforms() {}

    /// `platforms::NAME[]`: what happens on which platform in one sentence, then each outcome on each platform.
    static String sideBySide(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return Lookup.story(call, page).map(story -> sideBySide(story, page)).orElse("");
    }

    private static String sideBySide(Story story, PageScope page) {
        SideBySide sides = story.sides();
        StringBuilder out = new StringBuilder();
        out.append("<p>").append(Html.sentence(sentence(sides.summary()))).append("</p>\n");
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Platforms of ")
                .append(story.name())
                .append("\">\n<table class=\"platforms\">\n<thead><tr><th scope=\"col\">How it can end</th>");
        for (Verdict verdict : sides.verdicts()) {
            out.append("<th scope=\"col\"><a href=\"")
                    .append(page.root())
                    .append("reference/platforms.html#")
                    .append(verdict.platform())
                    .append("\">")
                    .append(Html.escape(verdict.platform()))
                    .append("</a></th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        story.outcomeNames().forEach(name -> row(out, name, sides));
        undefined(out, sides);
        return out.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static void row(StringBuilder out, String name, SideBySide sides) {
        out.append("<tr><th scope=\"row\"><code>").append(Html.escape(name)).append("</code></th>");
        for (Verdict verdict : sides.verdicts()) {
            OutcomeVerdict each = verdict.outcome(name).orElseThrow();
            out.append("<td>").append(Html.escape(often(each))).append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String often(OutcomeVerdict each) {
        return each.happens() ? each.probability().map(Figures::percent).orElse("happens") : "never";
    }

    /// What a strict standard says: which calls leave the rest open.
    private static void undefined(StringBuilder out, SideBySide sides) {
        if (sides.verdicts().stream().allMatch(verdict -> verdict.undefined().isEmpty())) {
            return;
        }
        out.append("<tr><th scope=\"row\">undefined</th>");
        for (Verdict verdict : sides.verdicts()) {
            out.append("<td>")
                    .append(verdict.undefined().map(Platforms::calls).orElse("never"))
                    .append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String calls(Verdict.UndefinedHere undefined) {
        return undefined.probability().map(Figures::percent).map(Html::escape).orElse("happens") + ": "
                + Html.sentence(String.join("; ", undefined.calls()));
    }

    /// `profiles::[]`: each platform with its prose and its cards.
    static String profiles(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        StringBuilder out = new StringBuilder();
        List<Platform> platforms = page.library().platforms();
        for (Platform platform : platforms) {
            out.append("<h2 id=\"")
                    .append(platform.name())
                    .append("\">")
                    .append(Html.escape(platform.name()))
                    .append(": ")
                    .append(Html.sentence(platform.title()))
                    .append("</h2>\n<p>")
                    .append(Html.sentence(platform.about().strip()))
                    .append("</p>\n");
            platform.parent()
                    .ifPresent(parent -> out.append("<p>It has all that <a href=\"#")
                            .append(parent)
                            .append("\">")
                            .append(Html.escape(parent))
                            .append("</a> has, and what it says itself.</p>\n"));
            switch (Profile.of(platforms, platform.name())) {
                case Profile.Answer.Known known -> cards(out, known.profile());
                case Profile.Answer.Refused refused ->
                    page.problem(call, call + ": " + platform.name() + ": " + refused.problems());
            }
        }
        return out.toString();
    }

    private static void cards(StringBuilder out, Profile profile) {
        List<Profile.Entry> own = profile.entries().stream()
                .filter(entry -> entry.origin().equals(profile.platform()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Cards of ")
                .append(profile.platform())
                .append("\">\n<table class=\"profile\">\n<thead><tr><th scope=\"col\">About</th>"
                        + "<th scope=\"col\">What it says</th><th scope=\"col\">Versions</th>"
                        + "<th scope=\"col\">Sources and runs</th></tr></thead>\n<tbody>\n");
        own.forEach(entry -> card(out, entry, profile));
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static void card(StringBuilder out, Profile.Entry entry, Profile profile) {
        Platform.Card card = entry.card();
        String value = entry.rule()
                .map(rule -> " " + profile.rules().value(rule).word())
                .orElse("");
        out.append("<tr><th scope=\"row\"><code>")
                .append(Html.escape(card.subject() + value))
                .append("</code></th><td>")
                .append(Html.sentence(card.claim()))
                .append("</td><td>")
                .append(Html.escape(card.versions()))
                .append("</td><td>")
                .append(listed(card))
                .append("</td></tr>\n");
    }

    private static String listed(Platform.Card card) {
        StringBuilder out = new StringBuilder("<ul>");
        card.sources()
                .forEach(source ->
                        out.append("<li>").append(Html.sentence(source)).append("</li>"));
        card.evidence()
                .forEach(run -> out.append("<li>shown by <code>")
                        .append(Html.escape(run))
                        .append("</code></li>"));
        return out.append("</ul>").toString();
    }

    private static String sentence(String summary) {
        return summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".";
    }
}
