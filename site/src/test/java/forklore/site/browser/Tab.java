package forklore.site.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// One tab of a browser: loads a page, asks it, presses keys in it, and remembers what it asked the network for and
/// what it complained about.
final class Tab implements AutoCloseable {

    private static final String BLANK = "about:blank";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Runnable end;
    private final Wire wire;

    /// The documents that were loaded so far, by the ids that the browser gives them. An event that is late is never
    /// taken for one of another page.
    private final Set<String> loaded = new HashSet<>();

    private String address = BLANK;

    /// Begins to listen to a tab.
    ///
    /// @param connect opens the line to it
    /// @param end closes it in the browser
    Tab(Function<java.util.function.BiConsumer<String, Object>, Wire> connect, Runnable end) {
        this.end = end;
        wire = connect.apply(this::receive);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            wire.send(domain + ".enable", "");
        }
        wire.send("Page.setLifecycleEventsEnabled", "\"enabled\":true");
        // Else only one of several tabs has the focus, and the others draw nothing.
        wire.send("Emulation.setFocusEmulationEnabled", "\"enabled\":true");
    }

    /// Gives the page another size.
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    void resize(int width, int height) {
        wire.send(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false".formatted(width, height));
    }

    /// Sets what the reader prefers.
    ///
    /// @param scheme `light` or `dark`
    /// @param motion `no-preference` or `reduce`
    void prefer(String scheme, String motion) {
        wire.send("Emulation.setEmulatedMedia", """
                "features":[{"name":"prefers-color-scheme","value":"%s"},\
                {"name":"prefers-reduced-motion","value":"%s"}]""".formatted(scheme, motion));
    }

    /// Lets no page run scripts from now on; [#ask] works nevertheless.
    void withoutScripts() {
        wire.send("Emulation.setScriptExecutionDisabled", "\"value\":true");
    }

    /// Loads a page and waits until it is loaded.
    ///
    /// @param page its address
    void load(URI page) {
        if (withoutFragment(page.toString()).equals(withoutFragment(address))) {
            // An address that differs only after the # would not be loaded anew.
            navigate(BLANK);
        }
        navigate(page.toString());
    }

    private static String withoutFragment(String address) {
        return address.replaceFirst("#.*", "");
    }

    private void navigate(String page) {
        Object answer = wire.send("Page.navigate", "\"url\":" + Json.quote(page));
        if (!(Json.at(answer, "loaderId") instanceof String document)) {
            throw new AssertionError(page + " is not loaded: " + answer);
        }
        await(page, () -> loaded.contains(document));
        address = page;
    }

    /// Does something by which the page is left, and waits until the next one is loaded: what is asked while a page is
    /// on its way out is refused.
    ///
    /// @param action what is done
    void leaving(Runnable action) {
        Set<String> before;
        synchronized (loaded) {
            before = Set.copyOf(loaded);
        }
        action.run();
        await("the next page", () -> !before.containsAll(loaded));
        address = (String) ask("location.href");
    }

    /// Does something by which the page loads itself anew, and waits until it is loaded.
    ///
    /// @param expression JavaScript
    void reloading(String expression) {
        leaving(() -> ask("void setTimeout(() => { " + expression + "; }, 0)"));
    }

    private void await(String page, BooleanSupplier arrived) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Wire.MOST_SECONDS);
        try {
            synchronized (loaded) {
                while (!arrived.getAsBoolean()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (left <= 0) {
                        throw new AssertionError("not loaded within " + Wire.MOST_SECONDS + " s: " + page);
                    }
                    loaded.wait(left);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("not loaded: " + page, interrupted);
        }
    }

    /// {@return the value of an expression of the page}
    ///
    /// @param expression JavaScript; a promise is waited for
    Object ask(String expression) {
        Object answer = wire.send(
                "Runtime.evaluate",
                "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + Json.quote(expression));
        Object exception = Json.at(answer, "exceptionDetails");
        if (exception != null) {
            throw new AssertionError(expression + " failed: " + exception);
        }
        return Json.at(answer, "result", "value");
    }

    /// Waits until an expression of the page is true. What is waited for must not be true before what brings it about.
    ///
    /// @param condition JavaScript
    void await(String condition) {
        Object held = ask("""
                new Promise(done => {
                  const last = performance.now() + %d;
                  (function look() {
                    if (%s) { done(true); }
                    else if (performance.now() > last) { done(false); }
                    else { setTimeout(look, 10); }
                  })();
                })""".formatted(TimeUnit.SECONDS.toMillis(Wire.MOST_SECONDS) / 2, condition));
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
        wire.send("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + fields);
        wire.send("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + fields);
    }

    /// Types into what has the focus.
    ///
    /// @param text the characters
    void type(String text) {
        wire.send("Input.insertText", "\"text\":" + Json.quote(text));
    }

    /// Writes a picture of what is seen.
    ///
    /// @param file a file ending in `.png`
    void picture(Path file) throws IOException {
        Object answer = wire.send("Page.captureScreenshot", "\"format\":\"png\"");
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
        // The next tab begins with an empty memory.
        wire.send("Storage.clearDataForOrigin", "\"origin\":\"file://\",\"storageTypes\":\"all\"");
        wire.close();
        end.run();
    }

    private void receive(String event, Object parameters) {
        switch (event) {
            case "Page.lifecycleEvent" -> {
                if ("load".equals(Json.at(parameters, "name"))) {
                    synchronized (loaded) {
                        loaded.add((String) Json.at(parameters, "loaderId"));
                        loaded.notifyAll();
                    }
                }
            }
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
}
