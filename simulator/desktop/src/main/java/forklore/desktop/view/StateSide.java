package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right side: the state, and under it whose turn is next.
final class StateSide extends VBox {

    private final DeskModel desk;
    private final ObservableValue<Boolean> elsewhere;

    /// Makes a side with nothing in it yet.
    ///
    /// @param desk what it shows and commands
    /// @param elsewhere whether somewhere else stands whose turn is next
    StateSide(DeskModel desk, ObservableValue<Boolean> elsewhere) {
        this.desk = desk;
        this.elsewhere = elsewhere;
        setId("state");
        getStyleClass().add("state-side");
    }

    /// Puts into it what it shows.
    void fill() {
        StatePanel state = new StatePanel(desk.simulator());
        VBox.setVgrow(state, Priority.ALWAYS);
        TurnsBox turns = new TurnsBox(desk.scheduler());
        turns.visibleProperty().bind(elsewhere.map(away -> !away));
        turns.managedProperty().bind(turns.visibleProperty());
        getChildren().addAll(state, turns);
    }
}
