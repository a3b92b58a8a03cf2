package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.Optional;

/// A page with a player and nothing else: to be put into another page as an `iframe`, or to be shown on a wall.
final class PlayPage {

    /// Where these pages are.
    static final String FOLDER = "play/";

    private PlayPage() {}

    /// {@return the page of a scenario, in a folder one below the site}
    ///
    /// @param entry the scenario
    static String of(Catalogue.Entry entry) {
        Scenario scenario = switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new IllegalStateException(entry.path() + " is no scenario: " + rejected.problems());
        };
        String title = Html.escape(scenario.title());
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n</head>\n<body class=\"forklore-plain\">\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<figure class=\"forklore-player\" data-scenario=\"")
                .append(entry.name())
                .append("\">\n");
        Judge.judge(scenario, Limits.DEFAULT).worst().ifPresent(path -> stillPicture(html, scenario, path));
        html.append("</figure>\n<p><a href=\"../")
                .append(entry.path())
                .append("\" download>The scenario file</a> · <a href=\"../contents.html\">Everything")
                .append(" on this site</a></p>")
                .append("\n<script type=\"text/plain\" class=\"forklore-source\" data-scenario=\"")
                .append(entry.name())
                .append("\">")
                .append(entry.text().replace("</", "<\\/"))
                .append("</script>\n</main>\n</body>\n</html>\n");
        return html.toString();
    }

    /// What is seen without JavaScript: the end of the run, and what it means.
    private static void stillPicture(StringBuilder html, Scenario scenario, Path path) {
        int last = path.steps().size();
        DisplayList picture = Layout.of(Storyboard.of(path), Layout.WIDE);
        String ending = Narrator.ending(path);
        html.append("<div class=\"forklore-picture\" tabindex=\"0\" role=\"group\" aria-label=\"Picture of the run\">")
                .append(SvgText.of(picture, last, new SvgOptions(Optional.empty(), scenario.title(), ending, "still")))
                .append("</div>\n<p class=\"forklore-ending\">")
                .append(Html.escape(ending))
                .append("</p>\n");
    }
}
