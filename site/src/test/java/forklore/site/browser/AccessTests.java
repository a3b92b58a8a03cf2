package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.site.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each kind of page can be used by everybody: what axe finds, and a walk with the keyboard.
class AccessTests extends BrowserTest {

    private static final Path AXE = SITE.resolve("../../search/node_modules/axe-core/axe.min.js");

    private static final String FINDINGS = """
            axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => result.violations.map(
              each => each.id + ': ' + each.nodes.slice(0, 4).map(
                node => node.target.join(' ') + ' ' + (node.any[0] || node.all[0] || node.none[0] || {}).message)
                .join('; ')).join('\\n'))""";

    private static final int MOST_STOPS = 200;

    private static String axe;

    @BeforeAll
    static void readAxe() throws IOException {
        if (!Files.exists(AXE)) {
            Tool.find(List.of("npm"), "what axe finds in the pages", "npm");
        }
        axe = Files.readString(AXE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "contents",
                "catalogue/index",
                "catalogue/orphaned-lock",
                "play/printed-twice",
                "reference/scenarios-by-platform",
                "reference/async-signal-safe",
                "reference/language",
                "programs/logging",
                "concepts/how-often",
                "decisions/index",
                "../404"
            })
    void axeFindsNothing(String page) {
        for (int width : List.of(1400, 400)) {
            tab.resize(width, 900);
            tab.load(SITE.resolve(page + ".html").normalize().toUri());
            tab.ask("document.querySelectorAll('.forklore-editor').forEach(each => { each.open = true; })");
            tab.ask(axe + "; 0");
            for (String scheme : List.of("light", "dark")) {
                tab.prefer(scheme, "reduce");
                assertThat(tab.ask(FINDINGS)).as(scheme + " at " + width).isEqualTo("");
            }
        }
    }

    /// A lab with an answer to each format, a hint, what the grader says, and a run that is played.
    @Test
    void axeFindsNothingInALabThatIsWorkedOn() {
        tab.load(SITE.resolve("labs/the-logging-lock.html").toUri());
        tab.ask(LabTests.BEGIN);
        tab.ask("document.querySelector('fieldset input[type=radio]').click()");
        tab.ask("document.querySelectorAll('.forklore-hint').forEach(each => each.click())");
        tab.ask("document.querySelectorAll('.forklore-order-buttons button').forEach(each => each.click())");
        tab.ask(LabTests.press("Check everything"));
        tab.await("document.querySelector('.forklore-check')");
        tab.ask("document.querySelector('.forklore-run').click()");
        tab.ask(axe + "; document.querySelectorAll('.forklore-task details').forEach(each => { each.open = true; })");
        String findings = FINDINGS.replace("axe.run(document", "axe.run('article'");
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1400, 400)) {
                tab.resize(width, 900);
                tab.prefer(scheme, "reduce");
                assertThat(tab.ask(findings)).as(scheme + " at " + width).isEqualTo("");
                assertThat((Double) tab.ask("document.documentElement.scrollWidth"))
                        .as("nothing but pictures scrolls sideways")
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void axeFindsNothingInAnOpenSearchAndAnOpenMenu() {
        tab.resize(400, 900);
        tab.prefer("light", "reduce");
        tab.load(SITE.resolve("index.html").toUri());
        tab.press("/");
        tab.type("fork");
        tab.await("document.querySelector('.found a')");
        tab.ask(axe + "; 0");
        assertThat(tab.ask(FINDINGS)).isEqualTo("");
        tab.ask("document.querySelector('.menu').click()");
        assertThat(tab.ask(FINDINGS)).isEqualTo("");
        assertThat(tab.ask("document.querySelector('#navigation').contains(document.activeElement)"))
                .as("the menu has the focus")
                .isEqualTo(true);
        tab.press("Escape");
        assertThat(tab.ask("document.activeElement.className")).isEqualTo("menu");
    }

    @Test
    void theKeyboardReachesEverythingInOrderAndIsAlwaysSeen() {
        tab.prefer("light", "reduce");
        tab.load(SITE.resolve("catalogue/orphaned-lock.html").toUri());
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < MOST_STOPS && way.indexOf("One step on") < 0; i++) {
            tab.press("Tab");
            way.append(tab.ask("(e => e.className + ' ' + (e.getAttribute('aria-label') || e.type || '') + '\\n')"
                    + "(document.activeElement)"));
            assertThat(tab.ask("(e => e === document.body || getComputedStyle(e).outlineStyle !== 'none'"
                            + " || !!e.closest('.forklore-outcome'))(document.activeElement)"))
                    .as("a ring around " + tab.ask("document.activeElement.outerHTML.slice(0, 120)"))
                    .isEqualTo(true);
        }
        assertThat(way.toString())
                .startsWith("skip ")
                .containsSubsequence("brand", "Search", "theme", "forklore-picture", "One step on");
    }
}
