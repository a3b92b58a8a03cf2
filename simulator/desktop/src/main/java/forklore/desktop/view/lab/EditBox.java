package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.answer.Reply;
import forklore.lab.grade.Distance;
import forklore.lab.personal.PersonalTask;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A program that is changed in the editor: how far it is from the given one, and ways back.
final class EditBox extends VBox {

    /// Makes a box.
    ///
    /// @param lab what it shows and changes
    /// @param task the task
    /// @param watching ends with the page
    EditBox(LabModel lab, PersonalTask task, Watching watching) {
        getStyleClass().add("lab-column");
        Label distance = Words.label("", "lab-condition");
        distance.setId("distance");
        watching.on(
                lab.workProperty(),
                work -> distance.setText(distance(task, work.entry(task.id()).reply(), lab)));
        HBox buttons = new HBox(
                6,
                Buttons.small("edit-show", "Show my program", lab::show),
                Buttons.small("edit-anew", "Take the given one again", lab::restore));
        getChildren()
                .addAll(
                        Words.label("Change the program in the editor on the left. Under it stands at once what your"
                                + " program comes to on the first platform; Check asks all that count."),
                        distance,
                        buttons);
    }

    private static String distance(PersonalTask task, Reply reply, LabModel lab) {
        if (reply instanceof Reply.Edited edited) {
            int lines = Distance.of(task.scenario().scenario(), edited.scenario());
            return Words.count(lines, "line") + " changed";
        }
        return lab.problems(task.id()).isEmpty() ? "Nothing is changed yet" : "This is no program yet";
    }
}
