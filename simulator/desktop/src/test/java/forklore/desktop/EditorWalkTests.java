package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.EditorModel.Live;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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

/// Edits a scenario in the window with keys and mouse, without a display.
@ExtendWith(ApplicationExtension.class)
class EditorWalkTests {

    @TempDir
    static Path folder;

    private DeskModel desk;

    @Start
    void open(Stage stage) {
        ForkloreApplication.dress(Theme.LIGHT);
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
        desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
        Outside dialogs = new Outside() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.of(folder.resolve("absent.fork"));
            }

            @Override
            public void browse(String address) {}

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.of(folder.resolve("mine.fork"));
            }
        };
        SimulatorView view = new SimulatorView(desk, dialogs);
        stage.setScene(new Scene(view, 1440, 860));
        stage.show();
        view.focusDiagram();
    }

    @AfterEach
    void forgetFailuresOfOthers() {
        WaitForAsyncUtils.clearExceptions();
    }

    @Test
    void whatIsTypedIsCheckedAtOnce(FxRobot robot) {
        robot.clickOn("#edit").write("x");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.editor().textProperty().get()).startsWith("xscenario");
        assertThat(desk.editor().liveProperty().get()).isInstanceOf(Live.Mistakes.class);
        assertThat(robot.lookup("#stale").query().isVisible()).isTrue();
        assertThat(robot.lookup(".mistake").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Line 1:"));
        robot.type(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.editor().liveProperty().get()).isInstanceOf(Live.Checked.class);
        assertThat(robot.lookup("#stale").query().isVisible()).isFalse();
    }

    @Test
    void lettersInTheTextAreNoCommands(FxRobot robot) {
        robot.clickOn("#edit").write("t");

        assertThat(desk.window().themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(desk.editor().textProperty().get()).startsWith("tscenario");
    }

    @Test
    void changesAreSavedBeforeSomethingElseIsOpened(FxRobot robot) {
        robot.clickOn("#edit").type(KeyCode.ENTER);
        robot.interact(() -> desk.open("printed-twice"));
        assertThat(robot.lookup("#unsaved").query().isVisible()).isTrue();

        robot.clickOn("#unsaved-save");

        assertThat(folder.resolve("mine.fork")).isRegularFile();
        assertThat(desk.simulator().ready().orElseThrow().scenario().name()).isEqualTo("printed-twice");
        assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsSaid(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);

        assertThat(robot.lookup("#problems .card-head").queryAs(Labeled.class).getText())
                .contains("absent.fork");
    }
}
