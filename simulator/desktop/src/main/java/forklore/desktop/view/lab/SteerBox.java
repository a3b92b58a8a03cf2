package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.model.SteerModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.sheet.Format;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A run that the real kernel is to make, and its record.
final class SteerBox extends VBox {

    /// Makes a box.
    ///
    /// @param lab what it commands
    /// @param outside the window with its real runs
    /// @param watching ends with the page
    /// @param steer what is asked
    SteerBox(LabModel lab, LabOutside outside, Watching watching, Format.Steer steer) {
        getStyleClass().add("lab-column");
        SteerModel steering = outside.desk().simulator().steering();
        Label state = Words.label("", "lab-condition");
        state.setId("steer-words");
        Button record = Buttons.small("steer-record", "Take the record along", lab::attachRecord);
        Button run = Buttons.small("steer-here", "Make it on the kernel", () -> {
            outside.desk().window().open(WindowModel.DrawerTab.NATIVE);
            if (lab.isShown()) {
                outside.desk().simulator().chooseOutcome(steer.end().name());
                steering.steer();
            } else {
                lab.show();
                state.setText("The program of this task is open again: press once more to steer it.");
            }
        });
        watching.on(steering.stateProperty(), now -> {
            state.setText(words(now));
            run.setDisable(now instanceof SteerModel.State.Running);
            record.setDisable(!(now instanceof SteerModel.State.Reproduced));
        });
        getChildren()
                .addAll(
                        Words.label(
                                "Wanted: " + steer.end().condition() + ". The run to it is steered step by step; each"
                                        + " step is compared with the model."),
                        new HBox(6, run, record),
                        state);
    }

    private static String words(SteerModel.State state) {
        return switch (state) {
            case SteerModel.State.Idle _ -> "Nothing was steered yet.";
            case SteerModel.State.Running _ -> "The kernel is making the run\u2026";
            case SteerModel.State.Reproduced _ -> "The kernel did it, step by step.";
            case SteerModel.State.Diverged diverged -> diverged.sentence();
            case SteerModel.State.Stopped _ -> "It was stopped.";
            case SteerModel.State.Unavailable(String reason, String whatToDo) ->
                reason + " " + whatToDo + " Or steer it on another machine with forklore steer, and attach the record.";
        };
    }
}
