package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.sheet.Format;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Real runs of a task's program, and their record.
final class RunBox extends VBox {

    /// Makes a box.
    ///
    /// @param lab what it commands
    /// @param outside the window with its real runs
    /// @param watching ends with the page
    /// @param measure what is asked
    RunBox(LabModel lab, LabOutside outside, Watching watching, Format.Measure measure) {
        getStyleClass().add("lab-column");
        NativeModel natives = outside.desk().simulator().natives();
        Label state = Words.label("", "lab-condition");
        state.setId("run-state");
        Button record = Buttons.small("run-record", "Take the record along", lab::attachRecord);
        Button run = Buttons.small("run-here", "Run it " + NativeModel.RUNS + " times", () -> {
            outside.desk().window().open(WindowModel.DrawerTab.NATIVE);
            if (lab.isShown()) {
                natives.run();
            } else {
                lab.show();
                state.setText("The program of this task is open again: press once more to run it.");
            }
        });
        watching.on(natives.stateProperty(), now -> {
            state.setText(words(now));
            run.setDisable(now instanceof NativeModel.State.Running);
            record.setDisable(!(now instanceof NativeModel.State.Finished));
        });
        getChildren()
                .addAll(
                        Words.label("Wanted: " + measure.end().condition() + ", in at least "
                                + Words.count(measure.runs(), "run")
                                + ". The counts and the interval stand in the drawer"
                                + " under the picture."),
                        new HBox(6, run, record),
                        state);
    }

    private static String words(NativeModel.State state) {
        return switch (state) {
            case NativeModel.State.Idle _ -> "No runs were made here yet.";
            case NativeModel.State.Running(int done, int total) -> done + " of " + total + " runs\u2026";
            case NativeModel.State.Finished(int runs) -> Words.count(runs, "run") + " made.";
            case NativeModel.State.Cancelled(int done) -> "Stopped after " + Words.count(done, "run") + ".";
            case NativeModel.State.Unavailable(String what, String command) ->
                what + " Install it with: " + command + ". Or make the runs on another machine with forklore run, and"
                        + " attach the record.";
            case NativeModel.State.Failed(String what) -> what;
        };
    }
}
