package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/// What is made before the first frame, and what after it.
class FirstFrameTests {

    private static final List<String> LATER =
            List.of("#library", "#labs", "#keys", "#palette", "#welcome", "#unsaved", "#tour");

    private static final List<String> AROUND = List.of("#schedule", "#edit", ".state-panel", "#tab-outcomes");

    private static final List<String> BOXES = List.of("#profile", "#schedule", "#speed");

    @Test
    void whatNobodySeesIsMadeLaterAndIsThenThereAtItsFirstUse() {
        OnWindowThread.call(() -> {
            DeskModel desk = Fixtures.desk(Fixtures.open("orphaned-lock", 1), new WindowModel(Theme.LIGHT));
            ForkloreApplication.dress(Theme.LIGHT);
            SimulatorView view = new SimulatorView(desk, Outside.none());
            Scene scene = new Scene(view, 1440, 860);
            int[] before = pixels(scene);
            assertThat(LATER).allSatisfy(id -> assertThat(view.lookup(id)).isNull());
            assertThat(BOXES).allSatisfy(id -> assertThat(list(view, id)).isNull());

            while (view.prepareMore()) {
                assertThat(view.isVisible()).isTrue();
            }

            assertThat(LATER).allSatisfy(id -> assertThat(view.lookupAll(id)).hasSize(1));
            assertThat(BOXES).allSatisfy(id -> assertThat(list(view, id)).isNotNull());
            assertThat(pixels(scene)).isEqualTo(before);
            desk.library().show();
            assertThat(view.lookupAll("#library")).hasSize(1).allMatch(Node::isVisible);
            assertThat(pixels(scene)).isNotEqualTo(before);
            return view;
        });
    }

    private static Node list(SimulatorView view, String box) {
        return view.lookup(box + " .list-view");
    }

    private static int[] pixels(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        (int) image.getWidth(),
                        (int) image.getHeight(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        (int) image.getWidth());
        return pixels;
    }

    /// A box with its list stays at least as wide as it is, so it is asked before and after in windows of their own.
    @Test
    void aBoxIsAsWideBeforeItHasItsListAsWithIt() {
        OnWindowThread.call(() -> {
            List<Double> drawn = widths(false);
            assertThat(drawn).doesNotContain(0.0).isEqualTo(widths(true));
            return drawn;
        });
    }

    private static List<Double> widths(boolean prepared) {
        ForkloreApplication.dress(Theme.LIGHT);
        DeskModel desk = Fixtures.desk(Fixtures.open("orphaned-lock", 1), new WindowModel(Theme.LIGHT));
        SimulatorView view = new SimulatorView(desk, Outside.none());
        while (prepared && view.prepareMore()) {
            assertThat(view.isVisible()).isTrue();
        }
        new Scene(view, 1440, 860).snapshot(null);
        return BOXES.stream().map(id -> ((Control) view.lookup(id)).getWidth()).toList();
    }

    @Test
    void theWordsBesideThePointerAreMadeWhenItComes() {
        OnWindowThread.call(() -> {
            DeskModel desk = Fixtures.desk(Fixtures.open("orphaned-lock", 1), new WindowModel(Theme.LIGHT));
            Control button = (Control) new SimulatorView(desk, Outside.none()).lookup("#next-branch");
            assertThat(button.getAccessibleHelp()).contains("another thread");
            assertThat(button.getTooltip()).isNull();
            Pointer.enter(button);
            assertThat(button.getTooltip().getText()).isEqualTo(button.getAccessibleHelp());
            return button;
        });
    }

    @Test
    void aScenarioIsCheckedBeforeThereIsAWindow() {
        List<String> words = List.of("printed-twice", "--step", "2");
        Opening.begin(words);

        Opening opening = Opening.of(words);

        assertThat(opening.arguments().step()).isEqualTo(2);
        assertThat(OnWindowThread.call(() -> opening)).isSameAs(opening);
        // On a busy machine the check comes later, and then it comes on the thread of the window.
        CompletableFuture<Boolean> checked = OnWindowThread.call(() -> {
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            opening.simulator().openedProperty().subscribe(now -> {
                if (now instanceof Opened.Ready) {
                    ready.complete(true);
                }
            });
            return ready;
        });
        assertThat(checked).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void thePictureIsThereBeforeWhatStandsAroundIt() {
        OnWindowThread.call(() -> {
            DeskModel desk = Fixtures.desk(Fixtures.open("orphaned-lock", 1), new WindowModel(Theme.LIGHT));
            ForkloreApplication.dress(Theme.LIGHT);
            SimulatorView view = new SimulatorView(desk, Outside.none(), SimulatorView.Parts.PICTURE);
            Scene scene = new Scene(view, 1440, 860);
            pixels(scene);
            List<Bounds> before = places(view);
            assertThat(view.lookup("#next")).isNotNull();
            assertThat(AROUND).allSatisfy(id -> assertThat(view.lookupAll(id)).isEmpty());

            while (!view.filled()) {
                view.fillMore();
            }

            int[] filled = pixels(scene);
            assertThat(AROUND).allSatisfy(id -> assertThat(view.lookupAll(id)).hasSize(1));
            assertThat(places(view)).as("the picture does not move").isEqualTo(before);
            assertThat(filled).isEqualTo(pixels(new Scene(new SimulatorView(desk, Outside.none()), 1440, 860)));
            return view;
        });
    }

    private static List<Bounds> places(SimulatorView view) {
        return List.of(
                view.lookup(".diagram").localToScene(view.lookup(".diagram").getBoundsInLocal()),
                view.lookup(".story-bar").localToScene(view.lookup(".story-bar").getBoundsInLocal()));
    }

    @Test
    void whatWasBegunForOtherWordsIsNotShown() {
        Opening.begin(List.of("printed-twice"));

        assertThat(Opening.of(List.of("--step", "7")).arguments().step()).isEqualTo(7);
    }
}
