package forklore.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.GuidePages;
import forklore.desktop.model.Memory;
import forklore.desktop.model.Opened;
import forklore.desktop.model.RecordedLogs;
import forklore.desktop.model.ScenarioSource;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.desktop.view.Zoomed;
import forklore.stage.picture.Theme;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The JavaFX application: one window on one scenario.
///
/// The first frame has to wait for what is done here, so only what it shows is made; the rest is
/// made in the moments after it.
public class ForkloreApplication extends Application {

    /// The width the window is designed for.
    static final double WIDTH = 1440;

    /// The height the window is designed for.
    static final double HEIGHT = 860;

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double REST_MILLIS = 400;
    private static final double PAUSE_MILLIS = 60;

    /// Called by JavaFX.
    public ForkloreApplication() {}

    @Override
    public void start(Stage stage) {
        Opening opening = Opening.of(getParameters().getRaw());
        Arguments arguments = opening.arguments();
        SimulatorModel simulator = opening.simulator();
        Memory memory = memory();
        WindowMemory remembered = new WindowMemory(memory);
        WindowModel window =
                new WindowModel(arguments.theme().or(remembered::theme).orElseGet(ForkloreApplication::systemTheme));
        remembered.follow(window);
        Thread.currentThread().setUncaughtExceptionHandler(confessor(window));
        Platform.getPreferences().reducedMotionProperty().subscribe(simulator.playback()::reduceMotion);
        window.themeProperty().subscribe(ForkloreApplication::dress);
        DeskModel desk = new DeskModel(simulator, window, memory);
        SimulatorView view = new SimulatorView(
                desk, Outside.ofSystem(() -> stage, getHostServices()::showDocument), SimulatorView.Parts.PICTURE);
        stage.setScene(new Scene(new Zoomed(view, window.scale()), WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(simulator.openedProperty().map(ForkloreApplication::title));
        stage.setOnCloseRequest(event -> {
            event.consume();
            desk.guard().unlessLost(stage::hide);
        });
        stage.setOnHidden(_ -> {
            remembered.note(stage);
            simulator.natives().cancel();
            simulator.steering().cancel();
        });
        remembered.place(stage);
        FirstFrame.watch(stage.getScene(), simulator, view::filled);
        fillAfterFrames(stage.getScene(), view, () -> welcome(desk));
        stage.show();
        view.focusDiagram();
        if (!arguments.mistakes().isEmpty()) {
            window.tell(String.join(" ", arguments.mistakes()));
        }
        arguments.lab().ifPresent(file -> view.labs().labs().take(file));
        clock(simulator).start();
        prepareLater(stage, view);
    }

    /// {@return where the window remembers what is to be remembered}
    Memory memory() {
        return SettingsFile.ofUser();
    }

    /// Called when everything that the first frame did not need is made too.
    ///
    /// @param stage the window
    void prepared(Stage stage) {}

    private static void welcome(DeskModel desk) {
        if (desk.tour().firstStart()) {
            desk.welcome();
        }
    }

    /// A part after each frame, so that the picture is there at once and no key has to wait for all of them.
    private static void fillAfterFrames(Scene scene, SimulatorView view, Runnable whole) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (view.filled()) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(whole);
                } else {
                    // After this pulse the frame is drawn.
                    Platform.runLater(view::fillMore);
                }
            }
        });
    }

    /// A little at a time, so that no key has to wait.
    private void prepareLater(Stage stage, SimulatorView view) {
        Timeline rest = new Timeline();
        rest.getKeyFrames().add(new KeyFrame(Duration.millis(PAUSE_MILLIS), _ -> {
            if (!view.prepareMore()) {
                rest.stop();
                Thread.ofVirtual().name("forklore").start(ToolkitLog::quiet);
                prepared(stage);
            }
        }));
        rest.setCycleCount(Animation.INDEFINITE);
        rest.setDelay(Duration.millis(REST_MILLIS));
        rest.play();
    }

    /// {@return where scenarios and recorded logs are looked for}
    static ScenarioSource source() {
        String root = System.getProperty("forklore.root", System.getenv("FORKLORE_HOME"));
        Optional<Path> folder = Optional.ofNullable(root).map(Path::of);
        return new ScenarioSource(new RecordedLogs(folder), new GuidePages(folder));
    }

    /// Gives the controls the look of a theme.
    ///
    /// @param theme light or dark
    static void dress(Theme theme) {
        setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT, LIGHT_CONTRAST -> sheet("theme-light", PrimerLight::new);
                    case DARK, DARK_CONTRAST -> sheet("theme-dark", PrimerDark::new);
                });
    }

    /// The build leaves out what the window has not; who runs the classes without it takes the whole theme.
    private static String sheet(String name, Supplier<atlantafx.base.theme.Theme> whole) {
        return Optional.ofNullable(ForkloreApplication.class.getResource(name + ".bss"))
                .map(URL::toExternalForm)
                .orElseGet(() -> whole.get().getUserAgentStylesheetBSS());
    }

    private static String title(Opened opened) {
        return opened instanceof Opened.Ready ready ? ready.scenario().title() + " \u2013 Forklore" : "Forklore";
    }

    private static Theme systemTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private static AnimationTimer clock(SimulatorModel simulator) {
        return new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before != 0) {
                    simulator.playback().tick((now - before) / NANOS_PER_MILLI);
                }
                before = now;
            }
        };
    }

    /// {@return what shows a defect, with the request to report it: none is swallowed}
    ///
    /// @param window where it is shown
    static Thread.UncaughtExceptionHandler confessor(WindowModel window) {
        return (_, failure) -> window.tell("Something went wrong inside Forklore: " + failure
                + ". The window may show something wrong from here on. Please report it, with the scenario.");
    }
}
