package forklore.site.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One tab of a browser: loads a page, asks it, presses keys in it, and remembers what it asked the network for and
/// what it complained about.
final class Tab implements AutoCloseable, WebSocket.Listener {

    private static final int ANSWER_SECONDS = 30;

    private final StringBuilder received = new StringBuilder();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private WebSocket socket;

    private Tab() {}

    static Tab connect(HttpClient http, URI address, int width, int height) {
        Tab tab = new Tab();
        tab.socket = http.newWebSocketBuilder().buildAsync(address, tab).join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            tab.send(domain + ".enable", "");
        }
        tab.resize(width, height);
        return tab;
    }

    /// Gives the page another size.
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false".formatted(width, height));
    }

    /// Sets what the reader prefers.
    ///
    /// @param scheme `light` or `dark`
    /// @param motion `no-preference` or `reduce`
    void prefer(String scheme, String motion) {
        send("Emulation.setEmulatedMedia", """
                "features":[{"name":"prefers-color-scheme","value":"%s"},\
                {"name":"prefers-reduced-motion","value":"%s"}]""".formatted(scheme, motion));
    }

    /// Lets no page run scripts from now on; [#ask] works nevertheless.
    void withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", "\"value\":true");
    }

    /// Loads a page and waits until it is loaded.
    ///
    /// @param address the address
    void load(URI address) {
        // An address that differs only after the # would not be loaded anew.
        navigate("about:blank");
        navigate(address.toString());
    }

    /// Loads a page that is another one than the one before, and waits until it is loaded.
    ///
    /// @param address the address
    void follow(URI address) {
        navigate(address.toString());
    }

    private void navigate(String address) {
        loaded = new CompletableFuture<>();
        send("Page.navigate", "\"url\":" + Json.quote(address));
        join(loaded);
    }

    /// Does something by which the page loads itself anew, and waits until it is loaded: what is asked while a
    /// page is on its way out is refused.
    ///
    /// @param expression JavaScript
    void reloading(String expression) {
        loaded = new CompletableFuture<>();
        ask("void setTimeout(() => { " + expression + "; }, 0)");
        join(loaded);
    }

    /// {@return the value of an expression of the page}
    ///
    /// @param expression JavaScript; a promise is waited for
    Object ask(String expression) {
        Object answer = send(
                "Runtime.evaluate",
                "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + Json.quote(expression));
        Object exception = Json.at(answer, "exceptionDetails");
        if (exception != null) {
            throw new AssertionError(expression + " failed: " + exception);
        }
        return Json.at(answer, "result", "value");
    }

    /// Waits until an expression of the page is true, at most ten seconds.
    ///
    /// @param condition JavaScript
    void await(String condition) {
        Object held = ask("""
                new Promise(done => {
                  const last = performance.now() + 10000;
                  (function look() {
                    if (%s) { done(true); }
                    else if (performance.now() > last) { done(false); }
                    else { setTimeout(look, 10); }
                  })();
                })""".formatted(condition));
        if (!Boolean.TRUE.equals(held)) {
            throw new AssertionError("never became true: " + condition);
        }
    }

    /// Presses a key.
    ///
    /// @param key its name, for example `ArrowRight`, or one character
    void press(String key) {
        String text =
                key.equals("Enter") ? ",\"text\":\"\\r\"" : key.length() == 1 ? ",\"text\":" + Json.quote(key) : "";
        int code = switch (key) {
            case "ArrowLeft" -> 37;
            case "ArrowRight" -> 39;
            case "Home" -> 36;
            case "End" -> 35;
            case "Tab" -> 9;
            case " " -> 32;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            case "Escape" -> 27;
            case "Enter" -> 13;
            default -> 0;
        };
        String fields = "\"key\":%s,\"windowsVirtualKeyCode\":%d%s".formatted(Json.quote(key), code, text);
        send("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + fields);
        send("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + fields);
    }

    /// Types into what has the focus.
    ///
    /// @param text the characters
    void type(String text) {
        send("Input.insertText", "\"text\":" + Json.quote(text));
    }

    /// Writes a picture of what is seen.
    ///
    /// @param file a file ending in `.png`
    void picture(Path file) throws java.io.IOException {
        Object answer = send("Page.captureScreenshot", "\"format\":\"png\"");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode((String) Json.at(answer, "data")));
    }

    /// {@return every address the page asked for since the tab was opened}
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// {@return every error and warning of the console, and every uncaught exception}
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            Object message = Json.parse(received.toString());
            received.setLength(0);
            receive(message);
        }
        webSocket.request(1);
        return null;
    }

    private void receive(Object message) {
        if (Json.at(message, "id") instanceof Double id) {
            CompletableFuture<Object> answer = waiting.remove(id.intValue());
            Object error = Json.at(message, "error");
            if (error != null) {
                answer.completeExceptionally(new AssertionError("the browser refuses: " + error));
            } else {
                answer.complete(Json.at(message, "result"));
            }
            return;
        }
        Object parameters = Json.at(message, "params");
        switch (String.valueOf(Json.at(message, "method"))) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" -> requests.add((String) Json.at(parameters, "request", "url"));
            case "Runtime.exceptionThrown" -> complaints.add(String.valueOf(parameters));
            case "Log.entryAdded" -> complaints.add(String.valueOf(Json.at(parameters, "entry")));
            case "Runtime.consoleAPICalled" -> {
                String type = (String) Json.at(parameters, "type");
                if (type.equals("error") || type.equals("warning") || type.equals("assert")) {
                    complaints.add(String.valueOf(parameters));
                }
            }
            default -> {
                // The browser tells much more than we ask for.
            }
        }
    }

    private Object send(String method, String parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<Object> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String message = "{\"id\":%d,\"method\":\"%s\",\"params\":{%s}}".formatted(id, method, parameters);
        socket.sendText(message, true).join();
        return join(answer);
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join();
    }
}
