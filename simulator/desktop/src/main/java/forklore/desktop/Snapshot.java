package forklore.desktop;

import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// Draws the window into a PNG, without a display.
///
/// @param scenario the path of a file, or a name of the catalogue
/// @param step the number of steps already made
/// @param schedule the token of the run; empty for the run to the worst outcome
/// @param theme light or dark
/// @param size the size of the picture
public record Snapshot(String scenario, int step, Optional<String> schedule, Theme theme, Size size) {

    /// A size in pixels.
    ///
    /// @param width the width
    /// @param height the height
    public record Size(int width, int height) {
        /// The size the window is designed for.
        public static final Size DESIGN = new Size((int) ForkloreApplication.WIDTH, (int) ForkloreApplication.HEIGHT);
    }

    /// {@return the picture as the bytes of a PNG file}
    ///
    /// Starts JavaFX when it does not run yet; then the system properties `glass.platform=Headless` and
    /// `prism.order=sw` are set, so that no display is needed.
    public byte[] png() {
        startToolkit();
        CompletableFuture<byte[]> picture = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                picture.complete(Png.encode(draw()));
            } catch (RuntimeException failure) {
                picture.completeExceptionally(failure);
            }
        });
        return picture.join();
    }

    private WritableImage draw() {
        ForkloreApplication.dress(theme);
        RealRuns none = (_, _, _, _) -> new RealRuns.Answer.Cancelled(0);
        SimulatorModel simulator = new SimulatorModel(ForkloreApplication.source(), none, Runnable::run, Runnable::run);
        simulator.open(scenario, step, schedule);
        Scene scene = new Scene(new SimulatorView(simulator, new WindowModel(theme)), size.width(), size.height());
        return scene.snapshot(null);
    }

    private static void startToolkit() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            running.complete(null);
        }
        running.join();
    }

    /// Writes a picture of the window.
    ///
    /// @param arguments the file to write, then as for the window; `--size WIDTHxHEIGHT` besides
    /// @throws IOException if the file cannot be written
    public static void main(String[] arguments) throws IOException {
        Arguments parsed = Arguments.parse(java.util.List.of(arguments).subList(1, arguments.length));
        Snapshot snapshot = new Snapshot(
                parsed.scenario(),
                parsed.step(),
                parsed.schedule(),
                parsed.theme().orElse(Theme.LIGHT),
                Size.DESIGN);
        Files.write(Path.of(arguments[0]), snapshot.png());
        Platform.exit();
    }
}
