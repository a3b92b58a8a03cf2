package forklore.desktop;

import forklore.desktop.model.SimulatorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Says when the window can first be used, for whoever measures or watches it from outside: with the property
/// `forklore.firstFrame` it writes into that file how many milliseconds the process is old when the first frame with a
/// scenario in it was laid out, and beside it into one that ends in `.whole` how old when nothing was missing any more.
final class FirstFrame {

    /// Names the file.
    static final String PROPERTY = "forklore.firstFrame";

    /// What the name of the second file ends in.
    static final String WHOLE = ".whole";

    private FirstFrame() {}

    /// Watches a window, if anybody wants to know.
    ///
    /// @param scene its content
    /// @param simulator what it shows
    /// @param whole whether all parts of the content are there
    static void watch(Scene scene, SimulatorModel simulator, BooleanSupplier whole) {
        Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .ifPresent(file -> scene.addPostLayoutPulseListener(new Runnable() {
                    private boolean said;

                    @Override
                    public void run() {
                        if (simulator.ready().isEmpty()) {
                            return;
                        }
                        // After this pulse the frame is drawn.
                        if (!said) {
                            said = true;
                            Platform.runLater(() -> write(file));
                        }
                        if (whole.getAsBoolean()) {
                            scene.removePostLayoutPulseListener(this);
                            Platform.runLater(() -> write(file.resolveSibling(file.getFileName() + WHOLE)));
                        }
                    }
                }));
    }

    private static void write(Path file) {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try {
            // All at once: somebody waits for the file.
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, Duration.between(start, Instant.now()).toMillis() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
