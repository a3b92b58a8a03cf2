package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The page of all scenarios, and the table of all scenarios and platforms.
class CatalogueTests {

    @Test
    void aScenarioSaysWhatItCanBePickedByAndHasAPictureInBothThemes() {
        Guide guide = World.withCoin()
                .page("deep/index", "topics::[]")
                .page("catalogue/coin", "Text.")
                .build();
        assertThat(guide.files().get("deep/index.html"))
                .contains("<option value=\"games\">games</option>")
                .contains("<li data-topic=\"games\" data-platforms=\"core\" data-languages=\"C\""
                        + " data-ends=\"interesting\">")
                .contains("loading=\"lazy\" alt=\"\" src=\"../catalogue/thumbnails/coin-light.svg\">")
                .contains("<h2 id=\"games\">Games <a ");
        assertThat(guide.files().get("catalogue/thumbnails/coin-dark.svg")).startsWith("<svg");
    }

    @Test
    void theTableHasTheWorstWayToEndOnEachPlatform() {
        Guide guide = World.withCoin().page("table", "comparison::[]").build();
        assertThat(guide.files().get("table.html"))
                .contains("<th scope=\"col\" data-column=\"core\">")
                .contains("data-differs=\"\"><th scope=\"row\"><a href=\"catalogue/coin.html\">Heads or tails</a>")
                .contains("<td data-column=\"core\" class=\"grade-interesting\"><code>heads</code> 50.0\u00a0%</td>");
    }
}
