package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.site.Tool;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search of the site, from a file and without a network.
class SearchTests extends BrowserTest {

    private static final String FOUND =
            "[...document.querySelectorAll('.found a')].map(a => a.textContent).join('\\n')";

    @BeforeAll
    static void theSearchIsBuilt() {
        if (!Files.exists(SITE.resolve("search/index.js"))) {
            Tool.find(List.of("npm"), "the search of the site", "npm");
        }
        assertThat(SITE.resolve("search/index.js")).exists();
    }

    @BeforeEach
    void openAPage() {
        tab.prefer("light", "reduce");
        tab.load(SITE.resolve("concepts/how-often.html").toUri());
    }

    private void search(String words) {
        tab.press("/");
        tab.type(words);
        tab.await("document.querySelector('.found:not([hidden]) [role=status]')?.textContent");
    }

    private String focused() {
        return (String) tab.ask("document.activeElement.textContent");
    }

    @ParameterizedTest
    @CsvSource({
        "register_at_fork, Logging in the child",
        "at_fork, A few lines of pthread_atfork repair the tracer",
        "_exit, write and _exit instead of printf and exit",
        "async-signal-safe, Async-signal-safe functions",
        "mutx, mutex",
        "queue feeder, The queue that starts a thread"
    })
    void aNameIsFoundAsAWholeByItsPartsAndMisspelt(String words, String page) {
        search(words);
        assertThat((String) tab.ask(FOUND)).contains(page);
    }

    @Test
    void theLibraryIsLoadedOnlyWhenSomebodySearches() {
        assertThat(tab.requests()).noneMatch(address -> address.endsWith("minisearch.js"));
        search("fork");
        assertThat(tab.requests()).anyMatch(address -> address.endsWith("minisearch.js"));
    }

    @Test
    void itNeedsNoMouse() {
        search("async-signal-safe");
        tab.press("ArrowDown");
        String first = focused();
        tab.press("ArrowDown");
        assertThat(focused()).isNotEqualTo(first);
        tab.press("ArrowUp");
        assertThat(focused()).isEqualTo(first).startsWith("Async-signal-safe is not thread-safe");
        tab.press("ArrowUp");
        assertThat(tab.ask("document.activeElement.type")).isEqualTo("search");
        tab.press("Escape");
        assertThat(tab.ask("document.querySelector('.found').hidden")).isEqualTo(true);
        tab.press("ArrowDown");
        tab.await("!document.querySelector('.found').hidden");
        tab.leaving(() -> tab.press("Enter"));
        assertThat((String) tab.ask("document.title")).startsWith("Async-signal-safe is not");
    }

    @Test
    void wordsThatNoPageHasAreSaidToBeOnNoPage() {
        search("xylophone");
        assertThat(text(".found [role=status]")).isEqualTo("No page has these words.");
    }

    @Test
    void aSlashInAFieldIsASlash() {
        tab.load(SITE.resolve("reference/async-signal-safe.html").toUri());
        tab.ask("document.querySelector('input[data-filter]').focus()");
        tab.press("/");
        assertThat(tab.ask("document.activeElement.value")).isEqualTo("/");
    }
}
