package forklore.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;

/// The window of Forklore, and a small one beside it from which a hand drags a file into it. `forklore.dragged` names
/// the file, and `forklore.dropped` where the title is written that the window has when it shows the file.
public final class DraggedFile {

    private DraggedFile() {}

    /// Starts it.
    ///
    /// @param arguments what to open first
    public static void main(String[] arguments) {
        Application.launch(Hand.class, arguments);
    }

    /// The application with the hand.
    public static final class Hand extends ForkloreApplication {

        private static final double WAY = 40;
        private static final double STEP_MILLIS = 50;
        private static final int ENOUGH = 2;
        private static final String WITH_A_STORY = " \u2013 Forklore";

        private final Robot robot = new Robot();
        private int seen;
        private boolean dropped;
        private int moves;

        /// Called by JavaFX.
        public Hand() {}

        @Override
        void prepared(Stage window) {
            Path file = Path.of(System.getProperty("forklore.dragged"));
            Path answer = Path.of(System.getProperty("forklore.dropped"));
            Stage source = source(file);
            window.getScene().addEventFilter(DragEvent.DRAG_OVER, _ -> seen++);
            window.titleProperty().addListener((_, _, title) -> {
                // While it is checked the window has the name of the program alone.
                if (title.endsWith(WITH_A_STORY)) {
                    write(answer, title);
                    Platform.exit();
                }
            });
            Timeline hand = new Timeline(new KeyFrame(Duration.millis(STEP_MILLIS), _ -> move(source, window)));
            hand.setCycleCount(Animation.INDEFINITE);
            hand.play();
        }

        private static Stage source(Path file) {
            Label label = new Label("drag me");
            label.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                label.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
            Stage source = new Stage(StageStyle.UNDECORATED);
            source.setScene(new Scene(label, 100, 60));
            source.setX(1480);
            source.setY(900);
            source.show();
            return source;
        }

        /// Presses, moves a bit at a time, and lets go when the window has seen what is dragged over it.
        private void move(Stage source, Stage window) {
            if (dropped) {
                return;
            }
            double x = source.getX() + 20;
            double y = source.getY() + 20;
            switch (moves++) {
                case 0 -> robot.mouseMove(x, y);
                case 1 -> robot.mousePress(MouseButton.PRIMARY);
                default -> {
                    if (seen > ENOUGH) {
                        dropped = true;
                        robot.mouseRelease(MouseButton.PRIMARY);
                    } else {
                        double part = Math.min(1, moves / WAY);
                        robot.mouseMove(
                                x + part * (window.getX() + window.getWidth() / 2 - x) + moves % 2,
                                y + part * (window.getY() + window.getHeight() / 2 - y));
                    }
                }
            }
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
