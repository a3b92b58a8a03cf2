package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages at the sizes and in the colours of readers. The pictures are left in `site/target/looks`, for people to look
/// at.
class LooksTests extends BrowserTest {

    private static final Path LOOKS = SITE.resolve("../../looks").normalize();

    /// The contrast that WCAG 2 asks of text.
    private static final double READABLE = 4.5;

    /// The least contrast of a text of a player with what lies behind it; 21 on a page without a player.
    private static final String LEAST_CONTRAST = """
            (() => {
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
              const light = ([r, g, b]) =>
                0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
              const behind = element => {
                const colour = parts(getComputedStyle(element).backgroundColor);
                return colour.length === 3 || colour[3] > 0 ? colour : behind(element.parentElement);
              };
              const contrast = element => {
                const both = [light(parts(getComputedStyle(element).color)), light(behind(element))];
                return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
              };
              const texts = [...document.querySelectorAll('.forklore-player *, .forklore-steps *')]
                .filter(element => !element.closest('svg') && element.offsetParent)
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
              return Math.min(21, ...texts.map(contrast));
            })()""";

    @ParameterizedTest
    @CsvSource({
        "index, light, 1400", "index, dark, 400",
        "catalogue/orphaned-lock, light, 1400", "catalogue/orphaned-lock, dark, 1400",
        "catalogue/orphaned-lock, light, 400", "catalogue/orphaned-lock, dark, 400",
        "catalogue/printed-twice, light, 1400", "play/exec-saves-you, dark, 400",
        "contents, light, 400"
    })
    void aPageFitsItsWindowAndCanBeRead(String page, String scheme, int width) throws IOException {
        tab.resize(width, 1000);
        tab.prefer(scheme, "reduce");
        tab.load(SITE.resolve(page + ".html").toUri());
        tab.ask("document.querySelectorAll('button[aria-label^=\"One step back\"]').forEach(button => button.click())");
        tab.picture(LOOKS.resolve(page.replace('/', '-') + "-" + scheme + "-" + width + ".png"));
        assertThat((Double) tab.ask("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat((Double) tab.ask(LEAST_CONTRAST)).isGreaterThanOrEqualTo(READABLE);
    }
}
