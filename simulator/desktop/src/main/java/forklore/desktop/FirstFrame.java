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
import javafx.application.Platform;
import javafx.scene.Scene;

/// Says when the window can first be used, for whoever measures or watches it from outside: with the property
/// `forklore.firstFrame` it writes into that file how many milliseconds the process is old when the first frame with a
/// scenario in it was laid out.
final class FirstFrame {

    /// Names the file.
    static final String PROPERTY = "forklore.firstFrame";

    private FirstFrame() {}

    /// Watches a window, if anybody wants to know.
    ///
    /// @param scene its content
    /// @param simulator what it shows
    static void watch(Scene scene, SimulatorModel simulator) {
        Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .ifPresent(file -> scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        if (simulator.ready().isPresent()) {
                            scene.removePostLayoutPulseListener(this);
                            // After this pulse the frame is drawn.
                            Platform.runLater(() -> write(file));
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
