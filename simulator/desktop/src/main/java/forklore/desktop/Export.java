package forklore.desktop;

import forklore.desktop.draw.Png;
import forklore.desktop.draw.Raster;
import forklore.stage.layout.Film;
import forklore.stage.layout.Layout;
import forklore.stage.layout.LayoutOptions;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Makes the files of a run that need pixels: a PNG of one moment, an animated GIF of all of it.
///
/// The forms without pixels are in [forklore.stage.export]. The command line finds this class by its
/// name.
public final class Export {

    private static final double SHARP = 2;

    private Export() {}

    /// {@return a moment of a run as the bytes of a PNG file}
    ///
    /// Starts JavaFX without a display when it does not run yet.
    ///
    /// @param story the run
    /// @param step the number of the step
    /// @param moment how far the step is, from 0 to 1
    /// @param theme the colours
    public static byte[] png(Storyboard story, int step, double moment, Theme theme) {
        return drawn(() -> pngHere(story, step, moment, theme));
    }

    /// {@return the same, on the thread of the window}
    static byte[] pngHere(Storyboard story, int step, double moment, Theme theme) {
        DisplayList picture = Layout.of(story, Layout.WIDE);
        return Png.encode(
                new Raster(theme).image(picture, Film.at(story, picture, step, moment, LayoutOptions.USUAL), SHARP));
    }

    /// {@return a run as the bytes of an animated GIF}
    ///
    /// Starts JavaFX without a display when it does not run yet.
    ///
    /// @param story the run
    /// @param theme the colours
    public static byte[] gif(Storyboard story, Theme theme) {
        return drawn(() -> new Raster(theme).gif(story));
    }

    private static byte[] drawn(Supplier<byte[]> drawing) {
        ToolkitLog.quiet();
        Snapshot.startToolkit();
        if (Platform.isFxApplicationThread()) {
            return drawing.get();
        }
        CompletableFuture<byte[]> file = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                file.complete(drawing.get());
            } catch (RuntimeException failure) {
                file.completeExceptionally(failure);
            }
        });
        return file.join();
    }

    /// Ends JavaFX, so that a program that only draws can end.
    public static void done() {
        Platform.exit();
    }
}
