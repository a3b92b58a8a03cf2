package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Pictures of pages for people to look at, written when they are asked for: `-Dforklore.looks=FOLDER`.
class LooksTests {

    private static final Path SITE = Path.of(System.getProperty("forklore.root"), "site/target/site");

    @Test
    void pagesAreLookedAt() throws Exception {
        String folder = System.getProperty("forklore.looks", "");
        assumeTrue(!folder.isEmpty(), "no -Dforklore.looks=FOLDER");
        String page = System.getProperty("forklore.page", "play/orphaned-lock.html");
        try (Chromium chromium = Chromium.start(Chromium.find().orElseThrow())) {
            for (String scheme : new String[] {"light", "dark"}) {
                for (int width : new int[] {1400, 400}) {
                    Tab tab = chromium.open(width, 1000);
                    tab.prefer(scheme, "reduce");
                    tab.load(SITE.resolve(page).toUri());
                    tab.await("document.querySelector('.forklore-counter')");
                    for (int i = 0; i < Integer.getInteger("forklore.steps", 10); i++) {
                        tab.ask("document.querySelector('button[aria-label^=\"One step on\"]').click()");
                    }
                    tab.picture(Path.of(folder, scheme + "-" + width + ".png"));
                }
            }
        }
        assertThat(Path.of(folder, "dark-400.png")).isNotEmptyFile();
    }
}
