package forklore.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Shows a folder of pages to browsers of this machine, and tells them to load again when it has changed. Nobody
/// else can reach it, and nothing outside the folder can be asked for.
final class PageServer implements AutoCloseable {

    private static final String CHANGES = "/forklore-changes";
    private static final String RELOAD = "<script>new EventSource('" + CHANGES
            + "').onmessage = function () { location.reload(); };</script>\n</body>";
    private static final long MILLIS_BETWEEN_SIGNS = 15_000;

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Object lock = new Object();
    private int version;
    private boolean closed;

    private PageServer(Path folder, HttpServer server) {
        this.folder = folder.toAbsolutePath().normalize();
        this.server = server;
    }

    /// {@return a server that has begun}
    ///
    /// @param folder the pages
    /// @param port where it listens; 0 for any port that is free
    /// @throws IOException if it cannot listen there
    static PageServer start(Path folder, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PageServer server = new PageServer(folder, http);
        http.createContext("/", server::page);
        http.createContext(CHANGES, server::tell);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /// {@return where its front page is}
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /// Lets every page that is open load again.
    void changed() {
        synchronized (lock) {
            version++;
            lock.notifyAll();
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Path file = folder.resolve("." + exchange.getRequestURI().getPath()).normalize();
            if (file.startsWith(folder) && Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean there = file.startsWith(folder) && Files.isRegularFile(file);
            Path shown = there ? file : folder.resolve("404.html");
            byte[] content = Files.isRegularFile(shown) ? content(shown) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type(shown));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean body = content.length > 0 && exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(there ? 200 : 404, body ? content.length : -1);
            if (body) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static byte[] content(Path file) throws IOException {
        return file.toString().endsWith(".html")
                ? Files.readString(file).replace("</body>", RELOAD).getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "xml" -> "application/xml";
            case "fork" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /// Holds the line to a page open, and says something on it at each change. The signs in between only show whether
    /// the page is still there.
    private void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream line = exchange.getResponseBody();
            int seen = version();
            line.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            line.flush();
            while (!isClosed()) {
                int now = await(seen);
                line.write((now == seen ? ": still here\n\n" : "data: changed\n\n").getBytes(StandardCharsets.UTF_8));
                line.flush();
                seen = now;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private int version() {
        synchronized (lock) {
            return version;
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private int await(int seen) throws InterruptedException {
        synchronized (lock) {
            if (version == seen && !closed) {
                lock.wait(MILLIS_BETWEEN_SIGNS);
            }
            return version;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
