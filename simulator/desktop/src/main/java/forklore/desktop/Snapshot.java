package forklore.desktop;

import forklore.desktop.draw.Png;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Memory;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.ScenarioSource;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.engine.machine.Limits;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// Draws the window into a PNG, without a display.
///
/// @param scenario the path of a file, or a name of the catalogue
/// @param step the number of steps already made
/// @param schedule the token of the run; empty for the run to the worst outcome
/// @param platform where it is checked; empty for where the schedule is from, or the first that the scenario names
/// @param theme light or dark
/// @param size the size of the picture
public record Snapshot(
        String scenario, int step, Optional<String> schedule, Optional<String> platform, Theme theme, Size size) {

    /// A size in pixels.
    ///
    /// @param width the width
    /// @param height the height
    public record Size(int width, int height) {
        /// The size the window is designed for.
        public static final Size DESIGN = new Size((int) ForkloreApplication.WIDTH, (int) ForkloreApplication.HEIGHT);

        private static final int MAX = 8192;

        /// Checks the bounds.
        public Size {
            if (width < 1 || height < 1 || width > MAX || height > MAX) {
                throw new IllegalArgumentException(
                        "a picture of " + width + "x" + height + ": each side is from 1 to " + MAX + " pixels");
            }
        }

        /// {@return the size that a text says, for example `1440x860`}
        ///
        /// @param text the width, `x`, the height
        public static Size parse(String text) {
            if (!text.matches("\\d{1,5}x\\d{1,5}")) {
                throw new IllegalArgumentException("a size looks like 1440x860, not \"" + text + "\"");
            }
            int cross = text.indexOf('x');
            return new Size(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
        }
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

    private Optional<String> place() {
        return platform.or(() -> SimulatorModel.platformOf(schedule));
    }

    private WritableImage draw() {
        return draw(ForkloreApplication.source(), _ -> {});
    }

    /// {@return the picture; called on the thread of the window}
    ///
    /// @param source where scenarios and recorded logs come from
    /// @param prepare does more with the open window before it is drawn
    WritableImage draw(ScenarioSource source, Consumer<DeskModel> prepare) {
        return draw(source, prepare, _ -> {});
    }

    /// {@return the picture; called on the thread of the window}
    ///
    /// @param source where scenarios and recorded logs come from
    /// @param prepare does more with the models before there is a view
    /// @param use does more with the view before it is drawn
    WritableImage draw(ScenarioSource source, Consumer<DeskModel> prepare, Consumer<SimulatorView> use) {
        DeskModel desk = open(source);
        prepare.accept(desk);
        return draw(desk, (_, view) -> use.accept(view));
    }

    /// Draws the same models in a new window each time; called on the thread of the window.
    ///
    /// @param source where scenarios and recorded logs come from
    /// @param poses what is done with it before each picture
    /// @return a picture for each
    List<WritableImage> draw(ScenarioSource source, List<BiConsumer<DeskModel, SimulatorView>> poses) {
        DeskModel desk = open(source);
        // What is in no window that is shown is not dressed again when it changes, so each has its own view.
        return poses.stream().map(pose -> draw(desk, pose)).toList();
    }

    private WritableImage draw(DeskModel desk, BiConsumer<DeskModel, SimulatorView> pose) {
        SimulatorView view = new SimulatorView(desk, Outside.none());
        Scene scene = new Scene(view, size.width(), size.height());
        pose.accept(desk, view);
        return scene.snapshot(null);
    }

    private DeskModel open(ScenarioSource source) {
        ForkloreApplication.dress(theme);
        RealRuns none = (_, _, _, _) -> new RealRuns.Answer.Failed("A picture runs nothing.");
        SimulatorModel simulator = new SimulatorModel(source, none, Runnable::run, Runnable::run, Limits.DEFAULT);
        DeskModel desk = new DeskModel(simulator, new WindowModel(theme), Memory.brief());
        simulator.open(new SimulatorModel.Wish(scenario, step, schedule, place()));
        return desk;
    }

    /// Starts JavaFX without a display, unless it runs already or somebody chose otherwise.
    static void startToolkit() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            // The edge of a background from the cache depends on what was drawn before.
            System.setProperty("prism.disableRegionCaching", "true");
        }
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            running.complete(null);
        }
        running.join();
    }

    /// Writes a picture of the window. The first argument is the file to write; then as for the window, and
    /// `--size WIDTHxHEIGHT` besides.
    ///
    /// @param arguments the file and the options
    /// @throws IOException if the file cannot be written
    public static void main(String[] arguments) throws IOException {
        ToolkitLog.quiet();
        List<String> rest = new ArrayList<>(List.of(arguments));
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("the first argument is the file to write");
        }
        Path file = Path.of(rest.removeFirst());
        Size size = Size.DESIGN;
        int at = rest.indexOf("--size");
        if (at >= 0 && at + 1 < rest.size()) {
            size = Size.parse(rest.remove(at + 1));
            rest.remove(at);
        }
        Arguments parsed = Arguments.parse(rest);
        if (!parsed.mistakes().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", parsed.mistakes()));
        }
        Theme theme = parsed.theme().orElse(Theme.LIGHT);
        Snapshot picture =
                new Snapshot(parsed.scenario(), parsed.step(), parsed.schedule(), parsed.platform(), theme, size);
        Files.write(file, picture.png());
        Platform.exit();
    }
}
