package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A fresh tab for each test, with a memory of its own, and short words for what a reader does. Every test fails when a
/// page asks for anything but files and what it made itself, or complains.
@ExtendWith(OneBrowser.class)
@Execution(ExecutionMode.CONCURRENT)
abstract class BrowserTest {

    static final Path SITE = Path.of(System.getProperty("forklore.root"), "site/target/site/0.1");

    private Chromium chromium;
    Tab tab;

    @BeforeEach
    void openATab(Chromium shared) {
        chromium = shared;
        tab = chromium.open(1400, 900);
    }

    @AfterEach
    void nothingWasFetchedAndNothingComplained() {
        try (Tab closed = tab) {
            check(closed);
        }
    }

    private static void check(Tab tab) {
        assertThat(tab.requests())
                .allMatch(address -> address.startsWith("file:")
                        || address.startsWith("blob:null/")
                        || address.equals("about:blank"));
        assertThat(tab.complaints()).isEmpty();
    }

    /// Does something with each of many things, each in one of several tabs, as many as there are processors.
    ///
    /// @param things the things
    /// @param look what is done with a thing in a tab
    <T> void inTabs(List<T> things, BiConsumer<Tab, T> look) throws Exception {
        Queue<T> left = new ConcurrentLinkedQueue<>(things);
        List<Callable<Void>> tabs = Collections.nCopies(Runtime.getRuntime().availableProcessors(), () -> {
            try (Tab own = chromium.open(1400, 900)) {
                for (T thing = left.poll(); thing != null; thing = left.poll()) {
                    look.accept(own, thing);
                }
                check(own);
            }
            return null;
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(tabs.size())) {
            for (Future<Void> each : pool.invokeAll(tabs)) {
                each.get();
            }
        }
    }

    void open(URI address) {
        tab.load(address);
        tab.await("document.querySelector('.forklore-counter')");
    }

    void click(String label) {
        tab.ask("document.querySelector('button[aria-label^=\"" + label + "\"]').click()");
    }

    String counter() {
        return text(".forklore-counter");
    }

    String story() {
        return text(".forklore-story");
    }

    String ending() {
        return text(".forklore-ending");
    }

    String notice() {
        return text(".forklore-notice");
    }

    String text(String selector) {
        return text(selector, "textContent").strip();
    }

    String text(String selector, String property) {
        return (String) tab.ask("document.querySelector(" + Json.quote(selector) + ")." + property);
    }

    static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }
}
