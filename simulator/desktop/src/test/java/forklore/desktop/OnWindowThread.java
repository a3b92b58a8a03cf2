package forklore.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs work on the thread of the window and waits for it.
final class OnWindowThread {

    private static final long PATIENCE_SECONDS = 60;

    private OnWindowThread() {}

    /// {@return what the work gives}
    ///
    /// @param work what to do
    static <T> T call(Supplier<T> work) {
        Snapshot.startToolkit();
        Platform.setImplicitExit(false);
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
