package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader has to wait for: everything a page loads, compressed as a server does, and when it can be used.
class WeightTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, 330000",
        "catalogue/orphaned-lock.html, 330000",
        "catalogue/index.html, 200000",
        "play/orphaned-lock.html, 300000",
        "concepts/how-often.html, 330000",
        "labs/the-logging-lock.html, 430000",
        "reference/language.html, 100000"
    })
    void aPageKeepsItsBudget(String page, int budget) throws IOException {
        tab.load(SITE.resolve(page).toUri());
        tab.ask("new Promise(requestAnimationFrame)");
        List<String> loaded = tab.requests().stream()
                .filter(address -> address.startsWith("file:"))
                .distinct()
                .toList();
        int weight = 0;
        for (String address : loaded) {
            weight += compressed(Path.of(URI.create(address)));
        }
        Object usable = tab.ask("Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)");
        print(page + ": " + weight + " of " + budget + " bytes in " + loaded.size() + " files, usable after " + usable
                + " ms");
        assertThat(weight).isLessThanOrEqualTo(budget);
    }

    private static void print(String line) {
        System.getLogger("forklore.site").log(System.Logger.Level.INFO, line);
    }

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }
}
