package forklore.desktop.view;

import forklore.desktop.model.SchedulerModel;
import forklore.desktop.model.SimulatorModel;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right side: the state, and under it whose turn is next.
final class StateSide extends VBox {

    /// Makes a side.
    ///
    /// @param simulator what it shows
    /// @param scheduler what it shows and commands
    StateSide(SimulatorModel simulator, SchedulerModel scheduler) {
        setId("state");
        getStyleClass().add("state-side");
        StatePanel state = new StatePanel(simulator);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(state, new TurnsBox(scheduler));
    }
}
