package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.NativeModel;
import forklore.desktop.model.Playback;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.engine.machine.Limits;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
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

/// Walks through the window with mouse and keys, without a display.
@ExtendWith(ApplicationExtension.class)
class WindowWalkTests {

    private final WindowModel window = new WindowModel(Theme.LIGHT);
    private RealRuns.Answer answer = new RealRuns.Answer.Unavailable("There is no C compiler here.", "install gcc");
    private SimulatorModel simulator;
    private Playback playback;

    @Start
    void open(Stage stage) {
        ForkloreApplication.dress(Theme.LIGHT);
        simulator = Fixtures.simulator((_, _, _, _) -> answer);
        simulator.open("orphaned-lock", 1, Optional.empty());
        playback = simulator.playback();
        SimulatorView view = new SimulatorView(Fixtures.desk(simulator, window), Outside.none());
        stage.setScene(new Scene(view, 1440, 860));
        stage.show();
        view.focusDiagram();
    }

    @AfterEach
    void forgetFailuresOfOthers() {
        WaitForAsyncUtils.clearExceptions();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private int last() {
        return playback.lastProperty().get();
    }

    @Test
    void theArrowsStepForthAndBack(FxRobot robot) {
        robot.type(KeyCode.RIGHT, 3);
        assertThat(text(robot, "#counter")).isEqualTo("step 4 of " + last());
        robot.type(KeyCode.LEFT);
        assertThat(text(robot, "#counter")).isEqualTo("step 3 of " + last());
        robot.type(KeyCode.END);
        assertThat(text(robot, "#counter")).isEqualTo("step " + last() + " of " + last());
        robot.type(KeyCode.HOME);
        assertThat(text(robot, "#counter")).isEqualTo("step 0 of " + last());
    }

    @Test
    void theSentenceIsThatOfTheStep(FxRobot robot) {
        robot.type(KeyCode.END);

        assertThat(text(robot, "#sentence"))
                .isEqualTo(playback.frameProperty().get().orElseThrow().sentence())
                .isNotEmpty();
    }

    @Test
    void spacePlaysToTheEnd(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertThat(playback.playingProperty().get()).isTrue();
        robot.interact(() -> {
            for (int tick = 0; tick < 100; tick++) {
                playback.tick(200);
            }
        });
        assertThat(text(robot, "#counter")).isEqualTo("step " + last() + " of " + last());
        assertThat(playback.playingProperty().get()).isFalse();
    }

    @Test
    void shiftWithAnArrowStaysWithTheThread(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);

        int step = playback.stepProperty().get();
        assertThat(step).isGreaterThan(2);
        assertThat(playback.path().orElseThrow().steps().get(step - 1).name()).isEqualTo("main");
    }

    @Test
    void kJumpsToTheForkAndCToTheLastGoodStep(FxRobot robot) {
        robot.type(KeyCode.K);
        assertThat(playback.stepProperty().get()).isEqualTo(playback.forkStep().orElseThrow());
        robot.type(KeyCode.C);
        assertThat(playback.stepProperty().get())
                .isLessThan(last())
                .isGreaterThanOrEqualTo(playback.forkStep().orElseThrow());
    }

    @Test
    void aClickOnTheScrubBarGoesThereAndADragGoesOn(FxRobot robot) {
        Bounds bar = onScreen(robot, "#scrub");

        robot.clickOn(bar.getMinX() + 7 + 0.5 * (bar.getWidth() - 14), bar.getCenterY());
        assertThat(playback.stepProperty().get()).isEqualTo(Math.round(0.5f * last()));
        robot.drag(bar.getMinX() + 7, bar.getCenterY()).dropTo(bar.getMaxX() - 7, bar.getCenterY());
        assertThat(playback.stepProperty().get()).isEqualTo(last());
        robot.type(KeyCode.LEFT);
        assertThat(playback.stepProperty().get()).isEqualTo(last() - 1);
    }

    private static Bounds onScreen(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    @Test
    void theButtonsMoveAsTheKeysDo(FxRobot robot) {
        robot.clickOn("#last");
        assertThat(playback.stepProperty().get()).isEqualTo(last());
        robot.clickOn("#back");
        assertThat(playback.stepProperty().get()).isEqualTo(last() - 1);
        robot.clickOn("#first").clickOn("#next");
        assertThat(playback.stepProperty().get()).isEqualTo(1);
    }

    @Test
    void tTurnsTheWindowDark(FxRobot robot) {
        robot.type(KeyCode.T);

        assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(robot.lookup("#theme").queryButton().getText()).isEqualTo("Dark");
        assertThat(robot.lookup(".simulator").query().getStyle())
                .contains("-forklore-canvas:" + Theme.DARK.of(Role.CANVAS).hex());
    }

    @Test
    void lettersDoNothingWhileSomethingElseHasTheFocus(FxRobot robot) {
        robot.interact(() -> robot.lookup("#copy").query().requestFocus());

        robot.type(KeyCode.T, 1).type(KeyCode.K);

        assertThat(window.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(playback.stepProperty().get()).isEqualTo(1);
    }

    @Test
    void anOutcomeShowsTheRunToIt(FxRobot robot) {
        robot.clickOn("#outcome-both-finish");

        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("both-finish");
        assertThat(robot.lookup("#schedule").queryComboBox().getValue())
                .isEqualTo(simulator.runProperty().get().orElseThrow());
        assertThat(playback.path())
                .contains(simulator.runProperty().get().orElseThrow().path());
    }

    @Test
    void theListOfStepsAndThePictureShareOneSelection(FxRobot robot) {
        robot.interact(() -> playback.goTo(6));
        robot.clickOn("#tab-steps");
        WaitForAsyncUtils.waitForFxEvents();
        Bounds row = onScreen(robot, "#steps .list-cell:selected");
        assertThat(row.getMinY())
                .isGreaterThanOrEqualTo(onScreen(robot, "#steps").getMinY());
        assertThat(row.getMaxY()).isLessThanOrEqualTo(onScreen(robot, "#steps").getMaxY());
        ListView<?> steps = robot.lookup("#steps").queryListView();
        robot.interact(() -> playback.goTo(2));
        assertThat(steps.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.interact(() -> steps.getSelectionModel().select(3));
        assertThat(playback.stepProperty().get()).isEqualTo(3);
    }

    @Test
    void aClickOnALineOfTheProgramGoesToItsStep(FxRobot robot) {
        robot.clickOn("wait child");

        assertThat(playback.stepProperty().get()).isEqualTo(last());
    }

    @Test
    void panelsAndDrawerCloseAndOpen(FxRobot robot) {
        robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT2).type(KeyCode.Q);
        assertThat(robot.lookup("#program").query().isVisible()).isFalse();
        assertThat(robot.lookup("#state").query().isVisible()).isFalse();
        assertThat(robot.lookup("#drawer").query().isVisible()).isFalse();
        robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT2).type(KeyCode.Q);
        assertThat(robot.lookup("#program").query().isVisible()).isTrue();
        assertThat(robot.lookup("#drawer").query().isVisible()).isTrue();
    }

    @Test
    void theSheetOfKeysOpensAndCloses(FxRobot robot) {
        robot.write("?");
        assertThat(robot.lookup("#keys").query().isVisible()).isTrue();
        robot.clickOn("#keys-close");
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
        robot.clickOn("#diagram").write("?").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
    }

    @Test
    void controlLCopiesTheSchedule(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);

        String token = simulator.token().orElseThrow();
        assertThat(text(robot, "#notice")).contains(token);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(token));
    }

    @Test
    void withoutACompilerACardSaysWhatIsMissingAndTheCommand(FxRobot robot) {
        robot.clickOn("#run-natively");

        assertThat(text(robot, "#native-state")).contains("no C compiler");
        assertThat(robot.lookup("#native-command")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("install gcc");
    }

    @Test
    void realRunsTakeThePlaceOfTheRecordedOnes(FxRobot robot) {
        String hash = simulator.ready().orElseThrow().verdict().hash();
        answer = new RealRuns.Answer.Finished(Fixtures.log("orphaned-lock", hash));
        assertThat(simulator.natives().countsProperty().get()).isInstanceOf(NativeModel.Counts.Recorded.class);

        robot.clickOn("#run-natively").clickOn("#tab-outcomes");

        assertThat(robot.lookup("#outcomes .table-head").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.contains("on this machine"));
    }

    @Test
    void aFileWithMistakesIsShownWithAllOfThemAndNoStackTrace(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.fork");
        Files.writeString(file, "scenario broken\ntitle Broken\nthread main\n  lock q\n  jump\n");

        robot.interact(() -> simulator.open(file.toString(), 1, Optional.empty()));

        String shown =
                robot.lookup("#problem-text").queryAs(TextInputControl.class).getText();
        assertThat(shown).contains("lock q").contains("jump").doesNotContain("Exception");
        assertThat(robot.lookup("#run-natively").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#play").query().isDisabled()).isTrue();
    }

    @Test
    void aFailureInTheWindowIsShown(FxRobot robot) {
        robot.interact(() -> ForkloreApplication.confessor(window)
                .uncaughtException(Thread.currentThread(), new IllegalStateException("boom")));

        assertThat(text(robot, "#notice")).contains("boom").contains("report");
    }

    @Test
    void aCheckThatMetItsLimitGivesNoVerdict(FxRobot robot) {
        SimulatorModel limited = Fixtures.simulator((_, _, _, _) -> answer, new Limits(20, 8));
        robot.interact(() -> {
            limited.open("orphaned-lock", 1, Optional.empty());
            robot.lookup("#diagram")
                    .query()
                    .getScene()
                    .setRoot(new SimulatorView(Fixtures.desk(limited, window), Outside.none()));
        });

        assertThat(text(robot, "#limit")).contains("Not checked to the end").contains("20 states");
        assertThat(robot.lookup(".outcome-table .table-note").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("not known");
    }

    @Test
    void aCheckThatMetNoEndSaysThatNothingIsKnown(FxRobot robot) {
        SimulatorModel limited = Fixtures.simulator((_, _, _, _) -> answer, new Limits(3, 8));
        robot.interact(() -> {
            limited.open("orphaned-lock", 1, Optional.empty());
            robot.lookup("#diagram")
                    .query()
                    .getScene()
                    .setRoot(new SimulatorView(Fixtures.desk(limited, window), Outside.none()));
        });

        assertThat(robot.lookup("#problems .card-body").queryAs(Label.class).getText())
                .contains("Nothing is known");
    }
}
