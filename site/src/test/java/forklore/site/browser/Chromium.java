package forklore.site.browser;

import forklore.site.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The system's Chromium without a window, driven through its debugging protocol. Why not a driver library: see the
/// decision "Browser tests speak the debugging protocol".
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
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final Duration START = Duration.ofSeconds(40);

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final List<Tab> tabs = new CopyOnWriteArrayList<>();

    private Chromium(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.address = address;
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
            return new Chromium(process, profile, "http://127.0.0.1:" + port(process, profile));
        } catch (IOException | InterruptedException | RuntimeException problem) {
            new Chromium(process, profile, "").close();
            throw problem;
        }
    }

    /// {@return a new tab at that size, nothing loaded in it}
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    Tab open(int width, int height) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String socket = (String) Json.at(Json.parse(answer), "webSocketDebuggerUrl");
        Tab tab = Tab.connect(http, URI.create(socket), width, height);
        tabs.add(tab);
        return tab;
    }

    /// Ends the browser with all its processes and removes its profile.
    @Override
    public void close() {
        tabs.forEach(Tab::close);
        http.close();
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

    /// The browser writes its port into a file of the profile as soon as it listens.
    private static int port(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the browser ended at once with " + process.exitValue());
            }
            if (Files.exists(file) && Files.readString(file).indexOf('\n') > 0) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
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
