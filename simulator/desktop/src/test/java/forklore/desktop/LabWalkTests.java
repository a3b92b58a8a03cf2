package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.lab.LabModel;
import forklore.desktop.lab.LabsModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through labs with keys and mouse, without a display.
@ExtendWith(ApplicationExtension.class)
class LabWalkTests {

    @TempDir
    Path folder;

    private final WindowModel window = new WindowModel(Theme.LIGHT);
    private DeskModel desk;
    private SimulatorView view;

    @Start
    void open(Stage stage) {
        ForkloreApplication.dress(Theme.LIGHT);
        RealRuns none = (_, _, _, _) -> new RealRuns.Answer.Unavailable("There is no C compiler here.", "install gcc");
        SimulatorModel simulator = Fixtures.simulator(none);
        simulator.open("orphaned-lock", 1, Optional.empty());
        desk = Fixtures.desk(simulator, window);
        view = new SimulatorView(desk, Fixtures.outside(() -> folder, _ -> {}));
        stage.setScene(new Scene(view, 1440, 860));
        stage.show();
        view.focusDiagram();
    }

    @AfterEach
    void nothingWasShownWhoseLookIsCutOut() {
        assertThat(OnWindowThread.call(CutTheme::shown)).contains("simulator").noneMatch(CutTheme.cut());
    }

    @AfterEach
    void forgetFailuresOfOthers() {
        WaitForAsyncUtils.clearExceptions();
    }

    private LabModel lab() {
        return view.labs().labs().labProperty().get().orElseThrow();
    }

    private void begin(FxRobot robot, int number) {
        robot.interact(() -> {
            LabsModel labs = view.labs().labs();
            labs.call("a");
            labs.show();
            labs.begin(labs.rows().get(number - 1).sheet());
        });
    }

    private static String texts(FxRobot robot, String id) {
        return String.join(
                "\n",
                robot.lookup(id + " .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }

    @Test
    void aLabIsDoneWithoutTheMouse(FxRobot robot) {
        robot.type(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.A, KeyCode.ENTER, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.F8);
        assertThat(texts(robot, "#problems")).contains("Say first what will happen");
        assertThat(robot.lookup("#outcomes-withheld").tryQuery()).isPresent();
        // From the tab of the page over the tabs behind it to the first answer.
        robot.type(KeyCode.TAB, 5).type(KeyCode.SPACE);
        assertThat(lab().value("how-often", "not-at-all")).isEqualTo("yes");
        robot.type(KeyCode.F7);
        assertThat(texts(robot, "#found")).contains("failed").contains("not-at-all: you said yes");
        assertThat(desk.simulator().runs()).isNotEmpty();

        robot.type(KeyCode.F8).type(KeyCode.F8);
        robot.interact(view::focusDiagram);
        robot.type(KeyCode.DIGIT1, 3);
        assertThat(lab().value("show-twice", "schedule")).isEqualTo("main.3");
        assertThat(robot.lookup("#field-schedule").queryTextInputControl().getText())
                .isEqualTo("main.3");
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        assertThat(lab().pageProperty().get()).isEqualTo(2);
        robot.type(KeyCode.F6).type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#labs").query().isVisible()).isFalse();
    }

    @Test
    void aLabIsHandedInWithTheMouse(FxRobot robot) {
        begin(robot, 3);
        robot.interact(() -> lab().go(1));
        robot.clickOn("#hint");
        assertThat(texts(robot, "#hints")).contains("it costs 1 point");
        robot.clickOn("#lab-page-4");
        String given = desk.editor().textProperty().get();
        robot.interact(() -> desk.editor().type(given.replaceFirst("exit 0", "flush\n    _exit 0")));
        assertThat(robot.lookup("#distance").queryLabeled().getText()).isEqualTo("2 lines changed");
        robot.clickOn("#lab-check").clickOn("#play-1");
        assertThat(desk.simulator().playback().path().orElseThrow().schedule().token())
                .startsWith("lab3-once-only@core:");
        robot.clickOn("#lab-submit").clickOn("#lab-hand-in");

        assertThat(folder.resolve("a-lab3.forklore-lab")).exists();
        assertThat(robot.lookup("#lab-message").queryLabeled().getText()).contains("hand in this one file");
        robot.interact(() -> robot.lookup("#play-model").queryButton().fire());
        assertThat(desk.simulator().ready().orElseThrow().text()).isNotEqualTo(given);
        robot.interact(() -> robot.lookup("#lab-next").queryButton().fire());
        assertThat(lab().workProperty().get().lab().attempt()).isEqualTo(2);
        robot.interact(() -> robot.lookup("#lab-close").queryButton().fire());
        assertThat(robot.lookup("#lab-sheet").tryQuery()).isEmpty();
        robot.interact(() -> {
            assertThat(view.labs().take(folder.resolve("mine.py"))).isFalse();
            assertThat(view.labs().take(folder.resolve("a-lab3.forklore-lab"))).isTrue();
        });
        assertThat(lab().workProperty().get().isHandedIn()).isTrue();
    }

    @Test
    void sentencesAreOrderedAndRealRunsSayWhatIsMissing(FxRobot robot) {
        begin(robot, 2);
        robot.interact(() -> lab().go(5));
        String task = lab().task().orElseThrow().id();
        robot.interact(() -> robot.lookup("#add-B").queryButton().fire());
        robot.clickOn("#add-A");
        assertThat(lab().value(task, "order")).isEqualTo("B A");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(lab().value(task, "order")).isEqualTo("A B");

        robot.interact(
                () -> view.labs().labs().begin(view.labs().labs().rows().get(7).sheet()));
        robot.interact(() -> lab().go(3));
        robot.clickOn("#run-here");
        assertThat(robot.lookup("#run-state").queryLabeled().getText())
                .contains("no C compiler")
                .contains("install gcc");
    }
}
