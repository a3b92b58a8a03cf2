package forklore.site.browser;

import forklore.site.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The system's Chromium without a window, driven through its debugging protocol. Why not a driver library: see the
/// decision "Browser tests speak the debugging protocol". One serves all tests: starting it takes longer than most of
/// them.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-extensions",
            "--disable-sync",
            // Each tab is tried as the one that is looked at.
            "--disable-renderer-backgrounding",
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            // A page lives for a moment here: what would make its scripts fast later costs more than it brings.
            "--disable-features=ScriptStreaming,BackForwardCache",
            "--js-flags=--no-turbofan,--no-maglev,--min-semi-space-size=64,--max-semi-space-size=128",
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final Duration START = Duration.ofSeconds(Wire.MOST_SECONDS);

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Optional<Wire> wire;

    /// Memories that no tab has now: making one costs more than loading a page.
    private final Queue<String> memories = new ConcurrentLinkedQueue<>();

    private Chromium(Process process, Path profile, String address, String own) {
        this.process = process;
        this.profile = profile;
        this.address = address;
        wire = own.isEmpty() ? Optional.empty() : Optional.of(Wire.open(http, URI.create(address + own), (_, _) -> {}));
    }

    /// {@return the browser of this machine; without one the tests of the class are skipped}
    static Path find() {
        return Tool.find(NAMES, "the player is not tried in a browser", "chromium");
    }

    /// {@return a running browser with an empty profile of its own}
    ///
    /// @param executable the browser
    static Chromium start(Path executable) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("forklore-chromium-");
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // It leaves a folder behind among the temporary files; in its profile that goes when the profile goes.
        builder.environment().put("TMPDIR", profile.toString());
        Process process = builder.start();
        try {
            List<String> listening = listening(process, profile);
            return new Chromium(process, profile, "ws://127.0.0.1:" + listening.getFirst(), listening.getLast());
        } catch (IOException | InterruptedException | RuntimeException problem) {
            new Chromium(process, profile, "", "").close();
            throw problem;
        }
    }

    /// {@return a new tab at that size, nothing loaded in it, which shares no memory with any other that is open}
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    Tab open(int width, int height) {
        Wire browser = wire.orElseThrow();
        String memory = memories.poll();
        if (memory == null) {
            memory = (String) Json.at(browser.send("Target.createBrowserContext", ""), "browserContextId");
        }
        String owner = memory;
        String target = (String) Json.at(
                browser.send(
                        "Target.createTarget", "\"url\":\"about:blank\",\"browserContextId\":" + Json.quote(owner)),
                "targetId");
        Tab tab = new Tab(events -> Wire.open(http, URI.create(address + "/devtools/page/" + target), events), () -> {
            browser.send("Target.closeTarget", "\"targetId\":" + Json.quote(target));
            memories.add(owner);
        });
        tab.resize(width, height);
        return tab;
    }

    /// Ends the browser with all its processes and removes its profile.
    @Override
    public void close() {
        wire.ifPresent(Wire::close);
        http.shutdownNow();
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        delete(profile);
    }

    /// {@return the port of a browser, and the way to itself there: it writes them as soon as it listens}
    private static List<String> listening(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the browser ended at once with " + process.exitValue());
            }
            if (Files.exists(file) && Files.readString(file).contains("/devtools/browser/")) {
                return Files.readAllLines(file);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the browser did not listen within " + START);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new IllegalStateException("cannot remove " + folder, problem);
        }
    }
}
