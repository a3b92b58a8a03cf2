package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.engine.machine.Limits;
import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Ten thousand things that somebody who does not think might do, always the same ones: none of them may fail, and no
/// thread may be left.
class RandomWalkTests {

    private static final int ACTIONS = 10_000;
    private static final int AT_ONCE = 50;
    private static final long SEED = 20_261_122;
    private static final long PATIENCE_SECONDS = 240;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.SPACE,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.K,
            KeyCode.C,
            KeyCode.N,
            KeyCode.P,
            KeyCode.M,
            KeyCode.ENTER,
            KeyCode.F,
            KeyCode.W,
            KeyCode.S,
            KeyCode.A,
            KeyCode.D,
            KeyCode.T,
            KeyCode.Q,
            KeyCode.Y,
            KeyCode.X,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.F2,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE,
            KeyCode.TAB,
            KeyCode.DOWN,
            KeyCode.UP);
    private static final List<KeyCode> WITH_CONTROL =
            List.of(KeyCode.Z, KeyCode.Y, KeyCode.L, KeyCode.P, KeyCode.PLUS, KeyCode.MINUS);
    private static final List<String> SCENARIOS =
            List.of("orphaned-lock", "printed-twice", "exec-saves-you", "no-such");

    private final Random random = new Random(SEED);
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> dressed = new TreeSet<>();
    private DeskModel desk;
    private SimulatorView view;
    private Stage stage;

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("explorer"))
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void nothingThatAReaderDoesFailsOrLeavesAThread() throws InterruptedException {
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            OnWindowThread.call(() -> open(background));
            Set<String> before = threads();
            for (int done = 0; done < ACTIONS; done += AT_ONCE) {
                onWindow(() -> {
                    // As in the moments after the first frame.
                    view.prepareMore();
                    for (int each = 0; each < AT_ONCE; each++) {
                        act();
                    }
                    dressed.addAll(CutTheme.shown());
                });
            }
            onWindow(() -> {
                desk.simulator().natives().cancel();
                desk.simulator().steering().cancel();
                stage.hide();
            });
            background.shutdown();
            assertThat(background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            // What the last work has to say to the window is said before this.
            onWindow(() -> {});
            assertThat(failures.stream().map(RandomWalkTests::told).distinct().toList())
                    .isEmpty();
            assertThat(threads()).isSubsetOf(before);
            assertThat(dressed).contains("button").noneMatch(CutTheme.cut());
        }
    }

    /// With the places in our own code: the rest of such a trace is the toolkit's.
    private static String told(Throwable failure) {
        return failure
                + Stream.of(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("forklore"))
                        .limit(6)
                        .map(frame -> " < " + frame)
                        .collect(Collectors.joining());
    }

    private Stage open(ExecutorService background) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
        ForkloreApplication.dress(Theme.LIGHT);
        RealRuns runs = (_, _, _, cancelled) -> new RealRuns.Answer.Failed("cancelled: " + cancelled.getAsBoolean());
        SimulatorModel simulator =
                new SimulatorModel(Fixtures.source(), runs, background, Platform::runLater, Limits.DEFAULT);
        desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
        view = new SimulatorView(desk, Outside.none());
        simulator.open("orphaned-lock", 1, Optional.empty());
        stage = new Stage();
        stage.setScene(new Scene(view, 1440, 860));
        stage.show();
        view.focusDiagram();
        return stage;
    }

    private void onWindow(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                failures.add(failure);
            } finally {
                done.countDown();
            }
        });
        assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void act() {
        int kind = random.nextInt(100);
        if (kind < 62) {
            press(KEYS.get(random.nextInt(KEYS.size())), false);
        } else if (kind < 72) {
            press(WITH_CONTROL.get(random.nextInt(WITH_CONTROL.size())), true);
        } else if (kind < 82) {
            click();
        } else if (kind < 88) {
            desk.scheduler().choose(random.nextInt(3));
        } else if (kind < 91) {
            desk.palette().search(random.nextBoolean() ? "step" : "a");
            desk.palette().choose(random.nextInt(4));
        } else if (kind < 94) {
            edit();
        } else if (kind < 97) {
            compare();
        } else {
            elsewhere();
        }
    }

    private void press(KeyCode code, boolean control) {
        Node target = Optional.ofNullable(view.getScene().getFocusOwner()).orElse(view);
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getChar(), code, false, control, false, false));
    }

    private void click() {
        Node diagram = view.lookup("#diagram");
        double x = random.nextInt(900);
        double y = random.nextInt(500);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(
                    diagram,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        }
    }

    private void edit() {
        String text = desk.editor().textProperty().get();
        if (text.isEmpty()) {
            return;
        }
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> desk.editor().type(text.substring(0, at) + "x" + text.substring(at));
            case 1 -> desk.editor().type(text.substring(0, at) + text.substring(at + 1));
            case 2 -> desk.editor().revert();
            default -> {
                desk.editor().edit();
                desk.editor().done();
            }
        }
    }

    private void compare() {
        List<?> runs = desk.simulator().runs();
        if (random.nextInt(3) == 0) {
            desk.compare().end();
        } else if (!runs.isEmpty()) {
            desk.compare().with(desk.simulator().runs().get(random.nextInt(runs.size())));
        }
    }

    private void elsewhere() {
        switch (random.nextInt(6)) {
            case 0 -> {
                desk.open(SCENARIOS.get(random.nextInt(SCENARIOS.size())));
                desk.guard().drop();
            }
            case 1 -> desk.simulator().choosePlatform(random.nextBoolean() ? "glibc" : "core");
            case 2 -> desk.simulator().natives().run();
            case 3 -> desk.simulator().steering().steer();
            case 4 -> desk.take(desk.link().map(link -> link.fragment()).orElse("nonsense"));
            default -> desk.tour().begin();
        }
    }
}
