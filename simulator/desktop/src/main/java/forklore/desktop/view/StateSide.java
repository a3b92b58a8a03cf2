package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The right side: the state, and under it whose turn is next.
final class StateSide extends StackPane {

    private static final int FEW = 4;

    private final ScrollPane scroll = new ScrollPane();
    private final StackPane holder = new StackPane();

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
        TurnsBox turns = new TurnsBox(desk.scheduler());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        holder.visibleProperty().bind(elsewhere.map(away -> !away));
        holder.managedProperty().bind(holder.visibleProperty());
        desk.window().compactProperty().subscribe(_ -> hold(turns));
        desk.scheduler().turns().subscribe(() -> hold(turns));
        Region state = new StatePanel(desk.simulator());
        getChildren().add(new Pair(state, holder, desk.window().compactProperty(), 0));
    }

    /// So many threads can be ready that they leave no room for the state.
    private void hold(TurnsBox turns) {
        boolean scrolled = desk.window().compactProperty().get()
                || desk.scheduler().turns().size() > FEW;
        scroll.setContent(scrolled ? turns : null);
        holder.getChildren().setAll(scrolled ? scroll : turns);
    }
}
