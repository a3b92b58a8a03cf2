package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios are picked by what one looks for.
class CatalogueTests extends BrowserTest {

    private static final String SEEN =
            "[...document.querySelectorAll('[data-topic]')].filter(item => item.offsetParent !== null)";

    private double seen(String condition) {
        return (double) tab.ask(SEEN + ".filter(item => " + condition + ").length");
    }

    private void choose(String name, String value) {
        tab.ask("""
                (field => {
                  if (field.type === 'checkbox') { field.checked = '%2$s' === 'true'; } else { field.value = '%2$s'; }
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                  return 0;
                })(document.querySelector('form[data-filters]').elements['%1$s'])""".formatted(name, value));
    }

    @Test
    void onlyTheScenariosThatFitEveryChoiceAreShown() {
        tab.load(SITE.resolve("catalogue/index.html").toUri());
        double all = seen("true");
        choose("topic", "locks");
        double locks = seen("true");
        assertThat(locks).isPositive().isLessThan(all);
        choose("ends", "hanging");
        choose("platforms", "musl");
        choose("languages", "Python");
        double picked = seen("true");
        assertThat(picked).isPositive().isLessThan(locks);
        assertThat(seen("item.dataset.topic === 'locks' && item.dataset.ends.includes('hanging')"
                        + " && item.dataset.platforms.includes('musl') && item.dataset.languages.includes('Python')"))
                .isEqualTo(picked);
        assertThat(text("form[data-filters] [role=status]")).isEqualTo((int) picked + " of " + (int) all);
        assertThat(tab.ask("[...document.querySelectorAll('#scenarios h2')].filter(h => h.offsetParent).length"))
                .as("a topic without a scenario is hidden")
                .isEqualTo(1.0);
        choose("words", "no scenario says this");
        assertThat(seen("true")).isEqualTo(0.0);
    }

    @Test
    void theTableShowsOnePlatformOrOnlyWhatDiffers() {
        tab.load(SITE.resolve("reference/scenarios-by-platform.html").toUri());
        double all = seen("true");
        choose("differs", "true");
        assertThat(seen("true")).isPositive().isLessThan(all);
        choose("platforms", "musl");
        assertThat(tab.ask("[...document.querySelectorAll('thead th')].filter(th => th.offsetParent).length"))
                .isEqualTo(2.0);
    }

    @Test
    void aPictureIsLoadedWhenItIsSeenAndInTheColoursOfThePage() {
        tab.prefer("dark", "reduce");
        tab.load(SITE.resolve("catalogue/index.html").toUri());
        tab.await("[...document.images].some(image => image.complete && image.naturalWidth > 0)");
        assertThat(tab.requests())
                .anyMatch(address -> address.endsWith("-dark.svg"))
                .noneMatch(address -> address.endsWith("-light.svg"));
        assertThat(tab.ask("[...document.images].filter(image => image.complete && image.naturalWidth > 0).length"))
                .isNotEqualTo(tab.ask("document.images.length / 2"));
    }
}
