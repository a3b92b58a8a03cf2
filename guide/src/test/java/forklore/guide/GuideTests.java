package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages around their bodies, and the guide on disk.
class GuideTests {

    private static final World WORLD = World.withCoin()
            .page("start", "Front.")
            .page("deep/middle", "== First\n\nText.\n\n=== Inner\n\nText.\n\n== Second\n\nText.")
            .page("end", ":navtitle: Short\n\nText.");

    @Test
    void aPageNamesItsNeighbours() {
        String html = WORLD.build().files().get("deep/middle.html");
        assertThat(html)
                .contains(
                        "<a class=\"prev\" rel=\"prev\" href=\"../start.html\"><span>Previous</span>Title of start</a>")
                .contains("<a class=\"next\" rel=\"next\" href=\"../end.html\"><span>Next</span>Short</a>");
    }

    @Test
    void aPageListsAllPagesAndMarksItself() {
        String html = WORLD.build().files().get("deep/middle.html");
        assertThat(html)
                .contains("<li><a href=\"../start.html\">Title of start</a></li>")
                .contains("<li><a href=\"../deep/middle.html\" aria-current=\"page\">Title of deep/middle</a></li>");
    }

    @Test
    void aPageSaysInWhichSectionGroupAndPartItIs() {
        World world = World.empty()
                .page("start", "Front.")
                .page("deep/index", "== Games\n\n[#games]\nAll games.")
                .page("deep/coin", ":navgroup: games\n\nText.")
                .page("why/one", "Text.")
                .navigation("Begin\n  start.adoc\nMore\n  deep/index.adoc\n  deep/*\nMore: Why\n  why/*\n");
        Guide guide = world.build();
        assertThat(guide.files().get("why/one.html"))
                .contains("<a href=\"../start.html\">Begin</a>")
                .contains("<a href=\"../deep/index.html\" aria-current=\"true\">More</a>")
                .contains("<li><a href=\"../deep/index.html\">More</a></li>\n<li>Why</li>")
                .as("a part of another group keeps its pages to itself")
                .contains("<a href=\"../deep/index.html#games\">Games <span>1</span></a></li>");
        assertThat(guide.files().get("deep/coin.html"))
                .contains("<li><a href=\"../deep/index.html#games\">Games</a></li>\n</ol>")
                .contains("<li><a href=\"../deep/coin.html\" aria-current=\"page\">");
    }

    @Test
    void aPageListsItsSectionsAndEachHasALinkToItself() {
        String html = WORLD.build().files().get("deep/middle.html");
        assertThat(html)
                .contains("<li class=\"level-1\"><a href=\"#first\">First</a></li>")
                .contains("<li class=\"level-2\"><a href=\"#inner\">Inner</a></li>")
                .contains("<h2 id=\"second\">Second <a class=\"anchor\" href=\"#second\"");
    }

    @Test
    void aPageLoadsOnlyFilesOfTheGuide() {
        Guide guide = WORLD.build();
        assertThat(guide.files()).containsKeys("assets/guide.css", "assets/guide.js", "assets/icon.svg");
        assertThat(guide.files().get("deep/middle.html"))
                .contains("href=\"../assets/guide.css\"")
                .doesNotContain("src=\"http")
                .doesNotContain("@import");
        assertThat(guide.files().get("assets/guide.css")).doesNotContain("url(");
    }

    @Test
    void aTableScrollsByItself() {
        assertThat(World.empty().page("page", "|===\n|wide\n|===").html("page"))
                .contains("tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table class=\"tableblock");
    }

    /// Text on what it stands on, as the style sheet pairs them.
    @ParameterizedTest
    @CsvSource({
        "TEXT, PANEL",
        "TEXT, CANVAS",
        "TEXT, HEADER",
        "TEXT, ACCENT_SOFT",
        "TEXT, SUCCESS_SOFT",
        "MUTED, PANEL",
        "MUTED, CANVAS",
        "MUTED, HEADER",
        "ACCENT, PANEL",
        "ACCENT, CANVAS",
        "SUCCESS, PANEL",
        "SUCCESS, CANVAS",
        "WARN, CANVAS",
        "WARN, PANEL",
        "WARN, WARN_SOFT",
        "DANGER, DANGER_SOFT"
    })
    void textCanBeReadInBothThemes(Role text, Role ground) {
        for (Theme theme : Theme.usual()) {
            assertThat(theme.of(text).contrast(theme.of(ground)))
                    .as(theme.word())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void theStylesHaveTheColoursOfThePicturesForBothThemes() {
        assertThat(WORLD.build().files().get("assets/guide.css"))
                .contains("--forklore-danger:#cf222e;")
                .contains("--forklore-danger:#ff7b72;")
                .contains("prefers-color-scheme:dark");
    }

    @Test
    void aScenarioHasAPageFromTheTemplateWithWhatIsWrittenAboutItAlone() {
        World world = World.withCoin()
                .document(
                        "catalogue/_scenario",
                        "= {title}\n\n[.lead]\nanswer:{scenario}[]\n\n{c}It is C.\n\n{runs}It ran.\n\n{more}\n\n"
                                + "verdict::{scenario}[]\n")
                .document("catalogue/coin", "== Only here\n\nodds:coin[edge]\n");
        Guide guide = world.build();
        assertThat(guide.files().get("catalogue/coin.html"))
                .contains("<h1>Heads or tails</h1>")
                .contains("The <code>other</code> thread was faster.")
                .contains("It is C.")
                .doesNotContain("It ran.")
                .contains("<h2 id=\"only-here\">");
        assertThat(world.problems())
                .singleElement()
                .asString()
                .startsWith("guide/src/docs/catalogue/coin.adoc:3: odds:coin[edge]");
    }

    @Test
    void aDocumentAboutAScenarioThatDoesNotExistFailsTheBuild() {
        assertThat(World.withCoin()
                        .document("catalogue/_scenario", "= {title}\n\n[.lead]\nanswer:{scenario}[]\n")
                        .document("catalogue/dice", "Text.")
                        .navigation("Pages\n")
                        .problems())
                .containsExactly("guide/src/docs/catalogue/dice.adoc:1: there is no scenario `dice`. There are: coin");
    }

    @Test
    void aGuideSaysHowManyPagesItHasAndWhatIsWrong() {
        assertThat(WORLD.build().summary(1200)).isEqualTo("5 pages in 1200 ms, no problem");
        assertThat(World.empty().page("page", "12 %").build().summary(7))
                .startsWith("guide/src/docs/page.adoc:6: the figure `12 %`")
                .endsWith("\n2 pages in 7 ms, 1 problem");
    }

    @Test
    void aGuideReplacesAnOlderOne(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        WORLD.build().write(site);
        Files.writeString(site.resolve("old.html"), "old");
        WORLD.build().write(site);
        assertThat(site.resolve("old.html")).doesNotExist();
        assertThat(site.resolve("deep/middle.html")).exists();
    }

    @Test
    void aGuideLeavesEverythingElseAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Guide guide = WORLD.build();
        assertThatThrownBy(() -> guide.write(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds something that is no guide");
        assertThat(folder.resolve("thesis.txt")).exists();
    }
}
