package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages with players: the guide's, and pages that something is wrong with.
class PageTests extends BrowserTest {

    private static final String UNNAMED_END = """
            scenario tiny
            title    Two ends
            topic    tests

            thread main
              start other
              exit 0

            thread other
              exit 1

            outcome zero
              when  parent exits 0
              grade acceptable "Main was first."

            expect always zero
            """;

    @Test
    void theGuidesPageHasThePlayerInPlaceOfItsPicture() {
        tab.prefer("light", "reduce");
        open(SITE.resolve("catalogue/orphaned-lock.html").toUri());
        assertThat(counter()).as("it begins at the step of the picture").matches("step (\\d+) of \\1");
        click("One step back");
        assertThat(counter()).doesNotMatch("step (\\d+) of \\1");
        click("One step on");
        assertThat(ending()).startsWith("The child never ends");
        assertThat(tab.ask("document.querySelectorAll('figure svg[role=img]').length"))
                .isEqualTo(1.0);
        assertThat(tab.ask("document.querySelectorAll('details.steps-as-text').length"))
                .isEqualTo(1.0);
        assertThat(text(".forklore-links a[href$=\"#c-program\"]")).isEqualTo("C program");
    }

    @Test
    void theGuidesDarkSwitchDarkensThePlayerToo() {
        tab.prefer("light", "reduce");
        open(SITE.resolve("catalogue/orphaned-lock.html").toUri());
        String colour = "getComputedStyle(document.querySelector('.forklore-story')).color";
        Object before = tab.ask(colour);
        tab.ask("document.querySelector('button.theme').click()");
        assertThat(tab.ask(colour)).isNotEqualTo(before);
    }

    @Test
    void theTableOfSafeFunctionsIsFilteredWhileTyping() {
        tab.load(SITE.resolve("reference/async-signal-safe.html").toUri());
        String rows = "[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent !== null).length";
        double all = (double) tab.ask(rows);
        type("printf");
        double some = (double) tab.ask(rows);
        assertThat(some).isPositive().isLessThan(all);
        assertThat(text("tbody")).contains("printf");
        type("no such function");
        assertThat(tab.ask(rows)).isEqualTo(0.0);
        type("");
        assertThat(tab.ask(rows)).isEqualTo(all);
    }

    private void type(String words) {
        tab.ask("(field => { field.value = '" + words + "'; field.dispatchEvent(new Event('input')); return 0; })"
                + "(document.querySelector('input[data-filter]'))");
    }

    @Test
    void everyPageOpensFromAFileWithoutAComplaint() throws Exception {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(SITE)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        inTabs(pages, (own, page) -> {
            own.load(page.toUri());
            assertThat(own.ask("document.title")).as(page.toString()).isNotEqualTo("");
            assertThat(own.complaints()).as(page.toString()).isEmpty();
            assertThat(own.ask("document.querySelectorAll('figure.forklore-player:not([role=group])').length"))
                    .as("figures without a player in " + page)
                    .isEqualTo(0.0);
            assertThat(own.ask("document.querySelectorAll('.forklore-lab:not([role=group])').length"))
                    .as("a lab that cannot be worked on in " + page)
                    .isEqualTo(0.0);
        });
    }

    @Test
    void withoutJavaScriptThePictureAndItsMeaningRemain() {
        tab.withoutScripts();
        tab.load(SITE.resolve("play/orphaned-lock.html").toUri());
        assertThat(tab.ask("document.querySelectorAll('.forklore-controls').length"))
                .isEqualTo(0.0);
        assertThat(tab.ask("document.querySelectorAll('figure.forklore-player svg').length"))
                .isEqualTo(1.0);
        assertThat(ending()).startsWith("The child never ends");
    }

    @Test
    void aClaimThatDoesNotHoldIsSaidAndItsCounterexampleIsShownFirst() throws IOException {
        open(page("tiny", UNNAMED_END));
        assertThat(text(".forklore-remark")).contains("zero");
        assertThat(text(".forklore-outcome:has(:checked)")).startsWith("an end that nobody named");
    }

    @Test
    void aTextWithMistakesIsNoPlayerAndEveryMistakeIsSaid() throws IOException {
        tab.load(page("tiny", "scenario tiny\nthread main\n  lock n\n  unlock o\n"));
        assertThat(notice()).contains("tiny.fork:3:").contains("tiny.fork:4:");
        assertThat(tab.ask("document.querySelectorAll('.forklore-controls').length"))
                .isEqualTo(0.0);
        assertThat(text("figure")).startsWith("what was there before");
    }

    @Test
    void aPageWithoutTheTextSaysSo() throws IOException {
        tab.load(page("another", UNNAMED_END));
        assertThat(notice()).contains("does not carry the text of the scenario tiny");
    }

    /// {@return a page with a figure of the scenario `tiny`, which carries a text under that name}
    private static URI page(String name, String text) throws IOException {
        Path folder = Files.createDirectories(SITE.resolveSibling("pages"));
        Path page = Files.createTempFile(folder, "page", ".html");
        Files.writeString(page, """
                <!DOCTYPE html>
                <title>Tests</title>
                <script defer src="../0.1/player/player.js"></script>
                <figure class="forklore-player" data-scenario="tiny">what was there before</figure>
                <script type="text/plain" class="forklore-source" data-scenario="%s">%s</script>
                """.formatted(name, text));
        return page.toUri();
    }
}
