package forklore.guide.macro;

import forklore.guide.library.Story;
import forklore.guide.source.Html;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.Locale;

/// All scenarios with their pictures, to be picked by what one looks for.
public final class CataloguePage {

    private static final String ITEMS = "scenarios";

    private CataloguePage() {}

    /// {@return the path of the small picture of a scenario}
    ///
    /// @param scenario the name of the scenario
    /// @param theme its colours
    public static String thumbnail(String scenario, Theme theme) {
        return "catalogue/thumbnails/" + scenario + "-" + theme.word() + ".svg";
    }

    /// `topics::[]`: all scenarios, each topic below its name.
    static String topics(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        List<Story> stories = page.library().stories();
        StringBuilder out = new StringBuilder(Filters.form(ITEMS, stories, ""));
        out.append("<div id=\"").append(ITEMS).append("\">\n");
        for (String topic : stories.stream()
                .map(story -> story.scenario().topic())
                .distinct()
                .toList()) {
            String name = topic.replace('-', ' ');
            out.append("<section aria-labelledby=\"")
                    .append(topic)
                    .append("\">\n<h2 id=\"")
                    .append(topic)
                    .append("\">")
                    .append(Html.escape(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)))
                    .append("</h2>\n<ul class=\"cards\">\n");
            stories.stream()
                    .filter(story -> story.scenario().topic().equals(topic))
                    .forEach(story -> card(out, story, page));
            out.append("</ul>\n</section>\n");
        }
        return out.append("</div>\n").toString();
    }

    private static void card(StringBuilder out, Story story, PageScope page) {
        out.append("<li").append(Filters.attributes(story)).append(">");
        if (story.verdict().worst().isPresent()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                out.append("<img class=\"thumbnail ")
                        .append(theme.word())
                        .append("\" loading=\"lazy\" alt=\"\" src=\"")
                        .append(page.root())
                        .append(thumbnail(story.name(), theme))
                        .append("\">");
            }
        }
        out.append("<a href=\"")
                .append(page.root())
                .append("catalogue/")
                .append(story.name())
                .append(".html\">")
                .append(Html.escape(story.scenario().title()))
                .append("</a>\n<p>")
                .append(Html.sentence(Phrases.answer(story)))
                .append("</p>\n<p class=\"tags\">")
                .append(Lists.tags(story))
                .append("</p></li>\n");
    }
}
