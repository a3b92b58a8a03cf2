package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Playback;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.stage.layout.Film;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With reduced motion every picture is an end: no frame shows what is on its way from one to the other.
class ReducedMotionTests {

    private static final double FRAME_MILLIS = 16;
    private static final double LONG_MILLIS = 5000;
    /// The first frames lay out what was asked for later.
    private static final int SETTLED = 8;

    private static final int FRAMES = 12;
    private static final Screens.Sight SIGHT = new Screens.Sight(new Snapshot.Size(1100, 640), Theme.LIGHT, 0);

    private static SimulatorModel still(String scenario) {
        SimulatorModel simulator = Fixtures.open(scenario, 0);
        simulator.playback().reduceMotion(true);
        return simulator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned-lock", "exec-saves-you", "printed-twice", "handler-order", "owner-died"})
    void everyMomentOfARunIsAtItsEndAtOnce(String scenario) {
        Playback playback = still(scenario).playback();
        boolean films = false;
        while (playback.stepProperty().get() < playback.lastProperty().get()) {
            playback.next();
            int step = playback.stepProperty().get();
            films |= Film.millis(playback.storyProperty().get().orElseThrow(), step) > 0;
            assertThat(playback.filmProperty().get()).as("step " + step).isEqualTo(1);
            playback.tick(LONG_MILLIS);
            assertThat(playback.stepProperty().get()).isEqualTo(step);
        }
        assertThat(films).as("whether there is a film to leave out").isTrue();
    }

    @Test
    void thePictureOfTheForkIsTheSameInEveryFrame() {
        List<Image> frames = OnWindowThread.call(() -> {
            SimulatorModel simulator = still("orphaned-lock");
            Playback playback = simulator.playback();
            DeskModel desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
            Scene scene = new Scene(new SimulatorView(desk, Outside.none()), 1100, 640);
            scene.snapshot(null);
            List<Image> seen = new ArrayList<>();
            playback.goTo(playback.forkStep().orElseThrow());
            seen.add(scene.snapshot(null));
            playback.first();
            playback.toFork();
            seen.add(scene.snapshot(null));
            playback.tick(FRAME_MILLIS);
            seen.add(scene.snapshot(null));
            playback.tick(LONG_MILLIS);
            seen.add(scene.snapshot(null));
            return seen;
        });
        assertThat(frames).allMatch(frame -> GoldenPicture.same(frames.getFirst(), frame, true));
    }

    @Test
    void theFirstStartShowsTheForkAndDoesNotPlayUpToIt() {
        Playback playback = still("orphaned-lock").playback();

        playback.playToFork();

        assertThat(playback.stepProperty().get()).isEqualTo(playback.forkStep().orElseThrow());
        assertThat(playback.playingProperty().get()).isFalse();
    }

    static Stream<Screens.Screen> screens() {
        return Screens.all().stream();
    }

    /// What is shown at first is what is shown after a while, whatever popped up, scrolled or began to wait.
    @ParameterizedTest
    @MethodSource("screens")
    void nothingMovesOnAScreen(Screens.Screen screen) {
        CompletableFuture<List<Image>> seen = new CompletableFuture<>();
        Stage stage = OnWindowThread.call(() -> {
            Scene scene = Screens.open(screen, SIGHT, true);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            watch(scene, seen);
            return window;
        });
        List<Image> frames = seen.orTimeout(60, TimeUnit.SECONDS).join();
        OnWindowThread.call(() -> {
            stage.hide();
            return true;
        });
        assertThat(frames).allMatch(frame -> GoldenPicture.same(frames.getFirst(), frame, true));
    }

    /// A caret blinks, as everywhere; so nothing that has one gets the focus.
    private static void watch(Scene scene, CompletableFuture<List<Image>> seen) {
        List<Image> frames = new ArrayList<>();
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                scene.getRoot().requestFocus();
                frame++;
                // How long the bar of a list is, is a guess that gets better with each row that is measured.
                scene.getRoot().lookupAll(".scroll-bar").forEach(bar -> bar.setOpacity(0));
                if (frame == SETTLED || frame == SETTLED + 1 || frame == SETTLED + FRAMES) {
                    frames.add(scene.snapshot(null));
                }
                if (frame == SETTLED + FRAMES) {
                    stop();
                    seen.complete(frames);
                }
            }
        }.start();
    }

    /// Whoever adds an animation adds it here, and above what shows that it is left out.
    @Test
    void nothingElseOfTheWindowHasAnAnimation() throws IOException {
        Path classes = Path.of("target/classes");
        TreeSet<String> animated = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains("javafx/animation/")) {
                    animated.add(file.getFileName().toString().replaceAll("(\\$.*)?\\.class$", ""));
                }
            }
        }
        // The clock of the films, and the work that is left for later, of which nothing is seen.
        assertThat(animated).containsExactly("ForkloreApplication");
    }
}
