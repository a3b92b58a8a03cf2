package forklore.desktop.view;

import forklore.desktop.model.SchedulerModel;
import forklore.desktop.model.SchedulerModel.Turn;
import forklore.desktop.view.part.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Whose turn is next: one button for each thread that can make a step. To press another one than the run has makes a
/// run of the reader's own.
final class TurnsBox extends VBox {

    private static final int MOST_KEYS = 8;

    private final SchedulerModel scheduler;
    private final Label title = new Label();
    private final VBox turns = new VBox(4);
    private final Label result = new Label();
    private final Label why = new Label();

    /// Makes a box.
    ///
    /// @param scheduler what it shows and commands
    TurnsBox(SchedulerModel scheduler) {
        this.scheduler = scheduler;
        setId("turns");
        getStyleClass().add("turns");
        title.getStyleClass().add("section");
        result.setId("turns-result");
        result.setWrapText(true);
        result.getStyleClass().add("turns-result");
        result.textProperty().bind(scheduler.resultProperty());
        shownWithText(result);
        why.setId("turns-why-text");
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        shownWithText(why);
        getChildren().addAll(title, turns, result, buttons(), why);
        scheduler.turns().subscribe(this::fill);
        scheduler.drivingProperty().subscribe(_ -> fill());
    }

    private static void shownWithText(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private Node buttons() {
        Button drive = Buttons.small("drive", "", scheduler::toggle);
        drive.textProperty().bind(scheduler.drivingProperty().map(now -> now ? "Stop choosing" : "You choose (Y)"));
        Button undo = Buttons.small("turns-undo", "Undo", scheduler::undo);
        Button redo = Buttons.small("turns-redo", "Redo", scheduler::redo);
        undo.visibleProperty().bind(scheduler.drivingProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        redo.visibleProperty().bind(scheduler.drivingProperty());
        redo.managedProperty().bind(redo.visibleProperty());
        Button ask = Buttons.small(
                "turns-why", "Why?", () -> why.setText(why.getText().isEmpty() ? scheduler.why() : ""));
        ask.setAccessibleText("Why was that possible?");
        HBox row = new HBox(6, drive, undo, redo, ask);
        row.getStyleClass().add("turns-buttons");
        return row;
    }

    private void fill() {
        boolean driving = scheduler.drivingProperty().get();
        why.setText("");
        title.setText(driving ? "YOU ARE THE SCHEDULER" : "WHOSE TURN IS NEXT");
        turns.getChildren().clear();
        for (int at = 0; at < scheduler.turns().size(); at++) {
            turns.getChildren().add(turn(at, scheduler.turns().get(at), driving));
        }
        if (scheduler.turns().isEmpty()) {
            Label none = new Label("Nobody can make a step: this is the end.");
            none.getStyleClass().add("muted");
            turns.getChildren().add(none);
        }
    }

    private Button turn(int index, Turn turn, boolean driving) {
        Label key = new Label(driving && index < MOST_KEYS ? String.valueOf(index + 1) : turn.taken() ? "\u2192" : "");
        key.getStyleClass().add("turn-key");
        Label who = new Label(turn.who());
        who.getStyleClass().add("turn-who");
        who.setMinWidth(Region.USE_PREF_SIZE);
        Label statement = new Label(turn.statement());
        statement.getStyleClass().add("mono");
        VBox words = new VBox(who, statement);
        words.getStyleClass().add("turn-words");
        HBox row = new HBox(6, key, Icons.thread(turn.actor().thread(), false, 12), words);
        row.getStyleClass().add("turn-row");
        Button button = new Button();
        button.setGraphic(row);
        button.setId("turn-" + (index + 1));
        button.getStyleClass().add("turn");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(turn.who() + ": " + turn.statement() + (turn.taken() ? ", as in this run" : ""));
        button.setOnAction(_ -> scheduler.choose(index));
        return button;
    }
}
