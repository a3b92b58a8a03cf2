package forklore.site.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// A line to a browser or to one of its tabs, on which it is told what to do and tells what happens.
final class Wire implements AutoCloseable, WebSocket.Listener {

    /// How long anything may take: only a test that fails waits so long, and no machine is so busy.
    static final int MOST_SECONDS = 120;

    private final StringBuilder received = new StringBuilder();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
    private final BiConsumer<String, Object> events;
    private WebSocket socket;

    private Wire(BiConsumer<String, Object> events) {
        this.events = events;
    }

    /// {@return an open line}
    ///
    /// @param http what opens it
    /// @param address where it leads
    /// @param events given the name of each event and what comes with it
    static Wire open(HttpClient http, URI address, BiConsumer<String, Object> events) {
        Wire wire = new Wire(events);
        wire.socket = join(http.newWebSocketBuilder().buildAsync(address, wire));
        return wire;
    }

    /// {@return what a command answers}
    ///
    /// @param method the name of the command
    /// @param parameters the members of its parameters
    Object send(String method, String parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<Object> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String message = "{\"id\":%d,\"method\":\"%s\",\"params\":{%s}}".formatted(id, method, parameters);
        synchronized (this) {
            join(socket.sendText(message, true));
        }
        return join(answer);
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
        if (!(Json.at(message, "id") instanceof Double id)) {
            events.accept(String.valueOf(Json.at(message, "method")), Json.at(message, "params"));
            return;
        }
        CompletableFuture<Object> answer = waiting.remove(id.intValue());
        Object error = Json.at(message, "error");
        if (error != null) {
            answer.completeExceptionally(new AssertionError("the browser refuses: " + error));
        } else {
            answer.complete(Json.at(message, "result"));
        }
    }

    /// A browser that is gone answers nothing more: whoever waits is told now.
    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        waiting.values().forEach(each -> each.completeExceptionally(new AssertionError("the browser hung up")));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        waiting.values().forEach(each -> each.completeExceptionally(error));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
    }
}
