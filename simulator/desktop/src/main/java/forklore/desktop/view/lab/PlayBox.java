package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.personal.PersonalTask;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A run that the reader makes turn by turn in the picture, or writes down.
final class PlayBox extends VBox {

    private static final String SCHEDULE = "schedule";

    /// Makes a box.
    ///
    /// @param lab what it shows and changes
    /// @param task the task
    /// @param goal what the run has to come to
    /// @param turns makes the buttons with which the reader is the scheduler
    /// @param watching ends with the page
    PlayBox(LabModel lab, PersonalTask task, String goal, Supplier<Node> turns, Watching watching) {
        getStyleClass().add("lab-column");
        TextField field = new TextField();
        field.setId("field-schedule");
        field.setPromptText("main.2,worker.1,child.3 or a token");
        field.setAccessibleText("The schedule: whose turn, and for how many steps");
        field.setOnAction(_ -> write(lab, task, field));
        field.focusedProperty().subscribe((_, now) -> {
            if (!now) {
                write(lab, task, field);
            }
        });
        watching.on(lab.workProperty(), _ -> {
            if (!field.isFocused()) {
                field.setText(lab.value(task.id(), SCHEDULE));
            }
        });
        Label question = Words.label("Your run, as it is handed in", "lab-question");
        question.setLabelFor(field);
        HBox buttons = new HBox(
                6,
                Buttons.small("play-anew", "From the start", () -> {
                    lab.write(task.id(), SCHEDULE, "");
                    field.setText("");
                    lab.show();
                }),
                Buttons.small("play-show", "Show my run", lab::show));
        getChildren().addAll(Words.label("Goal: " + goal, "lab-condition"), turns.get(), question, field, buttons);
    }

    private static void write(LabModel lab, PersonalTask task, TextField field) {
        if (!field.getText().strip().equals(lab.value(task.id(), SCHEDULE))) {
            lab.write(task.id(), SCHEDULE, field.getText());
            if (lab.problems(task.id()).isEmpty()) {
                lab.show();
            }
        }
    }
}
