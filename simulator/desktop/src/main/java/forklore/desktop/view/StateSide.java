package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right side: the state, and under it whose turn is next.
final class StateSide extends VBox {

    /// Makes a side.
    ///
    /// @param desk what it shows and commands
    /// @param elsewhere whether somewhere else stands whose turn is next
    StateSide(DeskModel desk, ObservableValue<Boolean> elsewhere) {
        setId("state");
        getStyleClass().add("state-side");
        StatePanel state = new StatePanel(desk.simulator());
        VBox.setVgrow(state, Priority.ALWAYS);
        TurnsBox turns = new TurnsBox(desk.scheduler());
        turns.visibleProperty().bind(elsewhere.map(away -> !away));
        turns.managedProperty().bind(turns.visibleProperty());
        getChildren().addAll(state, turns);
    }
}
