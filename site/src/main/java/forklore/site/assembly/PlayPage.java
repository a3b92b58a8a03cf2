package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.List;
import java.util.Optional;

/// A page with a player and nothing else: to be put into another page as an `iframe`, or to be shown on a wall.
final class PlayPage {

    /// The colours that the reader chose on another page, before anything is drawn.
    private static final String THEME = """
            <script>
            try {
              var theme = localStorage.getItem('forklore-theme');
              if (theme) { document.documentElement.dataset.theme = theme; }
            } catch (e) { /* private mode: follow the system */ }
            </script>
            """;

    /// Where these pages are.
    static final String FOLDER = "play/";

    private final Catalogue catalogue;
    private final List<Platform> platforms;

    /// Reads the platforms.
    ///
    /// @param catalogue the shipped scenarios and platforms
    PlayPage(Catalogue catalogue) {
        this.catalogue = catalogue;
        platforms = catalogue.platforms().stream().map(PlayPage::platform).toList();
    }

    /// {@return the page of a scenario, in a folder one below the site}
    ///
    /// @param entry the scenario
    String of(Catalogue.Entry entry) {
        Scenario scenario = scenario(entry);
        String title = Html.escape(scenario.title());
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n")
                .append(THEME)
                .append("</head>\n<body class=\"forklore-plain\">\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<figure class=\"forklore-player\" data-scenario=\"")
                .append(entry.name())
                .append("\">\n");
        worst(entry).ifPresent(path -> stillPicture(html, scenario, path));
        html.append("</figure>\n<p><a href=\"../")
                .append(entry.path())
                .append("\" download>The scenario file</a> · <a href=\"../contents.html\">Everything")
                .append(" on this site</a></p>")
                .append("\n<script type=\"text/plain\" class=\"forklore-source\" data-scenario=\"")
                .append(entry.name())
                .append("\">")
                .append(entry.text().replace("</", "<\\/"))
                .append("</script>\n");
        Linker.needed(platforms, scenario.platforms()).forEach(platform -> html.append(carried(platform)));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    /// {@return the run of a scenario that should be seen first}
    ///
    /// @param entry the scenario
    Optional<Path> worst(Catalogue.Entry entry) {
        return Judge.judge(linked(scenario(entry)), Limits.DEFAULT).worst();
    }

    /// {@return the title of a scenario}
    ///
    /// @param entry the scenario
    String title(Catalogue.Entry entry) {
        return scenario(entry).title();
    }

    /// What the player needs to play on a platform.
    private String carried(Platform platform) {
        String text = catalogue.platform(platform.name()).orElseThrow().text();
        return "<script type=\"text/plain\" class=\"forklore-platform\" data-platform=\"" + platform.name() + "\">"
                + text.replace("</", "<\\/") + "</script>\n";
    }

    private Linked linked(Scenario scenario) {
        String platform = scenario.platforms().getFirst();
        return switch (Linker.link(scenario, platforms, platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new IllegalStateException(
                        scenario.name() + " does not fit " + platform + ": " + refused.problems());
        };
    }

    private static Scenario scenario(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new IllegalStateException(entry.path() + " is no scenario: " + rejected.problems());
        };
    }

    private static Platform platform(Catalogue.PlatformEntry entry) {
        return switch (Reader.readPlatform(entry.path(), entry.text())) {
            case PlatformReading.Parsed parsed -> parsed.platform();
            case PlatformReading.Rejected rejected ->
                throw new IllegalStateException(entry.path() + " is no platform: " + rejected.problems());
        };
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
