package forklore.desktop.view;

import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.Playback;
import forklore.stage.layout.Layout;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures what one frame costs while the playhead is dragged through a run of 64 threads and 10 000
/// steps, in software
/// rendering: the processor time of the window's thread and of the thread that renders.
public final class ScrubBenchmark {

    private static final int FRAMES = 240;
    private static final int WARM_UP = 60;
    private static final double GOAL_MILLIS = 16;
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    private final Playback playback = new Playback();
    private final DiagramModel diagram = new DiagramModel(playback);

    private ScrubBenchmark() {}

    /// Prints the figures.
    ///
    /// @param arguments the number of steps; 10 000 if there is none
    /// @throws InterruptedException if it is interrupted
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("javafx.animation.fullspeed", "true");
        int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        new ScrubBenchmark().run(Crowd.run(steps));
        Platform.exit();
    }

    private void run(forklore.engine.explore.Path path) throws InterruptedException {
        long begin = System.nanoTime();
        Storyboard story = Storyboard.of(path);
        long told = System.nanoTime();
        int primitives = Layout.of(story, Layout.WIDE).primitives().size();
        long laid = System.nanoTime();
        System.out.printf("%d threads x %d steps%n", 64, path.steps().size());
        System.out.printf("  story   %6.0f ms%n", (told - begin) / 1e6);
        System.out.printf("  layout  %6.0f ms, %d primitives%n", (laid - told) / 1e6, primitives);
        CountDownLatch open = new CountDownLatch(1);
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setScene(
                    new Scene(new DiagramPane(playback, diagram, new SimpleObjectProperty<>(Theme.LIGHT)), 1440, 860));
            stage.show();
            playback.load(path, 0);
            open.countDown();
        });
        open.await();
        int last = path.steps().size();
        measure("scrub, step by step", frame -> playback.goTo(1 + frame % last));
        measure("scrub, through all", frame -> playback.goTo((int) (1L * frame * (last - 1) / FRAMES) + 1));
        measure("scroll", frame -> diagram.pan(frame == 0 ? -1e9 : 37, 0));
        Platform.runLater(diagram::fit);
        measure("scrub, all in view", frame -> playback.goTo((int) (1L * frame * (last - 1) / FRAMES) + 1));
    }

    /// What one frame does.
    private interface Act {
        void on(int frame);
    }

    private void measure(String name, Act act) throws InterruptedException {
        double[] window = new double[FRAMES];
        double[] render = new double[FRAMES];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private final Path windowMeter = meter("JavaFX Application Thread");
            private final Path renderMeter = meter("QuantumRenderer-0");
            private int frame = -WARM_UP;
            private double windowBefore;
            private double renderBefore;

            @Override
            public void handle(long now) {
                double windowNow = millis(windowMeter);
                double renderNow = millis(renderMeter);
                if (frame > 0) {
                    window[frame - 1] = windowNow - windowBefore;
                    render[frame - 1] = renderNow - renderBefore;
                }
                if (frame == FRAMES) {
                    stop();
                    done.countDown();
                    return;
                }
                windowBefore = windowNow;
                renderBefore = renderNow;
                frame++;
                act.on(Math.floorMod(frame, FRAMES));
            }
        }.start());
        done.await();
        print(name, window, render);
    }

    private static void print(String name, double[] window, double[] render) {
        double[] both = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            both[i] = window[i] + render[i];
        }
        System.out.printf(
                "  %-22s window %4.1f ms, render %4.1f ms; both %4.1f ms,"
                        + " 95 of 100 frames at most %4.1f ms, worst %4.1f ms"
                        + "; goal %.0f ms: %s%n",
                name,
                share(window, HALF),
                share(render, HALF),
                share(both, HALF),
                share(both, MOST),
                share(both, 1),
                GOAL_MILLIS,
                share(both, HALF) <= GOAL_MILLIS ? "met" : "missed");
    }

    /// Where Linux tells the processor time of a thread of this process. It is looked for once, so that looking is no
    /// part of a frame.
    private static Path meter(String thread) {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                if (thread.startsWith(Files.readString(task.resolve("comm")).strip())) {
                    return task.resolve("schedstat");
                }
            }
            throw new IllegalStateException("no thread is called " + thread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The processor time of a thread in milliseconds.
    private static double millis(Path meter) {
        try {
            return Long.parseLong(Files.readString(meter).split(" ")[0]) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the value that so large a share of the values does not exceed}
    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
