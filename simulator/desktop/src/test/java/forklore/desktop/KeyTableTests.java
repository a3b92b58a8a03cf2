package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.LensModel;
import forklore.desktop.model.LibraryModel;
import forklore.desktop.model.Memory;
import forklore.desktop.model.Playback;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.SimulatorView;
import forklore.stage.lens.Lane;
import forklore.stage.lens.Wish;
import forklore.stage.picture.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
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

/// Every key of the table does what it says, without a display and without the mouse.
@ExtendWith(ApplicationExtension.class)
class KeyTableTests {

    @TempDir
    static Path folder;

    private final WindowModel window = new WindowModel(Theme.LIGHT);
    private final Memory memory = Memory.brief();
    private final List<String> browsed = new ArrayList<>();
    private DeskModel desk;
    private Playback playback;
    private SimulatorView view;

    @Start
    void open(Stage stage) {
        ForkloreApplication.dress(Theme.LIGHT);
        memory.keep("key.fork", "J");
        memory.keep("key.last-good", "nonsense");
        SimulatorModel simulator = Fixtures.simulator((_, _, _, _) -> new RealRuns.Answer.Failed("not here"));
        simulator.open("orphaned-lock", 1, Optional.empty());
        playback = simulator.playback();
        desk = new DeskModel(simulator, window, memory);
        view = new SimulatorView(desk, Fixtures.outside(() -> folder, browsed::add));
        stage.setScene(new Scene(view, 1440, 860));
        stage.show();
        view.focusDiagram();
    }

    @AfterEach
    void forgetFailuresOfOthers() {
        WaitForAsyncUtils.clearExceptions();
    }

    private int step() {
        return playback.stepProperty().get();
    }

    private static void control(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void controlShift(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(code).release(KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void stepsAndJumps(FxRobot robot) {
        robot.type(KeyCode.PERIOD, KeyCode.RIGHT);
        assertThat(step()).isEqualTo(3);
        robot.type(KeyCode.COMMA, KeyCode.LEFT);
        assertThat(step()).isEqualTo(1);
        robot.type(KeyCode.N);
        assertThat(step()).isEqualTo(2);
        robot.type(KeyCode.P);
        assertThat(step()).isEqualTo(1);
        robot.type(KeyCode.M, KeyCode.END);
        assertThat(playback.marks()).containsExactly(1);
        robot.type(KeyCode.ENTER);
        assertThat(window.tabProperty().get()).isEqualTo(WindowModel.DrawerTab.STEPS);
    }

    @Test
    void aKeyOfTheSettingsTakesThePlaceOfTheUsualOne(FxRobot robot) {
        robot.type(KeyCode.K);
        assertThat(step()).isEqualTo(1);
        robot.type(KeyCode.J);
        assertThat(step()).isEqualTo(playback.forkStep().orElseThrow());
        assertThat(window.noticeProperty().get())
                .contains("key.last-good=nonsense")
                .contains("Shift+Right");
    }

    @Test
    void lettersCanBeSwitchedOffAndEverythingElseStillWorks(FxRobot robot) {
        controlShift(robot, KeyCode.K);
        robot.type(KeyCode.T, KeyCode.N);
        assertThat(window.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(step()).isEqualTo(1);
        robot.type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(2);
        controlShift(robot, KeyCode.K);
        robot.type(KeyCode.T);
        assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void theReaderIsTheSchedulerWithDigits(FxRobot robot) {
        robot.type(KeyCode.Y, KeyCode.DIGIT1, KeyCode.DIGIT1);
        assertThat(desk.scheduler().drivingProperty().get()).isTrue();
        assertThat(step()).isEqualTo(3);
        assertThat(window.programProperty().get()).isTrue();
        control(robot, KeyCode.Z);
        assertThat(step()).isEqualTo(2);
        control(robot, KeyCode.Y);
        assertThat(step()).isEqualTo(3);
        robot.type(KeyCode.Y, KeyCode.DIGIT1);
        assertThat(window.programProperty().get()).isFalse();
    }

    @Test
    void theLookOfThingsChanges(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
        assertThat(window.contrastProperty().get()).isTrue();
        control(robot, KeyCode.EQUALS);
        control(robot, KeyCode.EQUALS);
        control(robot, KeyCode.MINUS);
        assertThat(window.textStepProperty().get()).isEqualTo(1);
        robot.type(KeyCode.DIGIT2, KeyCode.Q);
        assertThat(window.stateProperty().get()).isFalse();
        assertThat(window.drawerProperty().get()).isFalse();
    }

    @Test
    void lanesAreHiddenPinnedAndSelectedAndArrowsComeAndGo(FxRobot robot) {
        LensModel lens = view.diagram().lens();
        robot.type(KeyCode.H, KeyCode.B, KeyCode.O);
        assertThat(lens.wishProperty().get().hidden()).containsExactly(new Lane(0, 0));
        assertThat(lens.wishProperty().get().arrows()).isTrue();
        assertThat(lens.wishProperty().get().ghosts()).isEqualTo(Wish.Ghosts.ONE_ROW);
        assertThat(window.noticeProperty().get()).contains("One lane is hidden");
        robot.press(KeyCode.SHIFT).type(KeyCode.H, KeyCode.U).release(KeyCode.SHIFT);
        assertThat(lens.wishProperty().get().hidden()).isEmpty();
        assertThat(lens.wishProperty().get().merged()).isFalse();
        control(robot, KeyCode.A);
        robot.type(KeyCode.L);
        assertThat(lens.pinnedProperty().get()).hasSize(4);
        robot.type(KeyCode.U);
        assertThat(window.noticeProperty().get()).contains("no long run");
    }

    @Test
    void thePaletteFindsACommandAndDoesIt(FxRobot robot) {
        controlShift(robot, KeyCode.P);
        robot.write("light or");
        robot.type(KeyCode.ENTER);
        assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        robot.type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(2);
    }

    @Test
    void findGoesToAStep(FxRobot robot) {
        control(robot, KeyCode.P);
        robot.write("step 7").type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(7);
        control(robot, KeyCode.P);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        assertThat(step()).isEqualTo(7);
    }

    @Test
    void theLibraryIsWalkedWithoutTheMouse(FxRobot robot) {
        robot.type(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("printed-twice");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        LibraryModel library = desk.library();
        assertThat(library.openProperty().get()).isFalse();
        assertThat(desk.simulator().ready().orElseThrow().scenario().name()).isEqualTo("printed-twice");
        robot.type(KeyCode.END);
        assertThat(step()).isEqualTo(playback.lastProperty().get());
    }

    @Test
    void aPictureIsExportedAndALinkIsPlayedAgain(FxRobot robot) {
        robot.type(KeyCode.RIGHT, 3);
        control(robot, KeyCode.E);
        assertThat(folder.resolve("orphaned-lock-step-4.svg")).content().startsWith("<svg");
        controlShift(robot, KeyCode.L);
        assertThat(window.noticeProperty().get()).contains("forklore=").endsWith("&step=4");
        robot.type(KeyCode.HOME);
        control(robot, KeyCode.V);
        assertThat(step()).isEqualTo(4);
    }

    @Test
    void withoutAGuideItIsSaidHowToBuildIt(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(browsed).isEmpty();
        assertThat(window.noticeProperty().get()).contains("./mvnw");
        robot.type(KeyCode.ESCAPE);
        assertThat(window.noticeProperty().get()).isEmpty();
    }

    @Test
    void theFocusGoesRoundByTabAndComesBackByEscape(FxRobot robot) {
        for (int tab = 0; tab < 4; tab++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(view.getScene().getFocusOwner().getId()).isNotEqualTo("diagram");
        robot.type(KeyCode.ESCAPE);
        assertThat(view.getScene().getFocusOwner().getId()).isEqualTo("diagram");
    }
}
