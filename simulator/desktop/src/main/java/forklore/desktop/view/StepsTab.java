package forklore.desktop.view;

import forklore.desktop.model.Playback;
import forklore.stage.story.Frame;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The run as a list of sentences. List and picture share one selection.
final class StepsTab extends ListView<Frame> {

    private static final double CELL = 24;

    /// Makes a tab.
    ///
    /// @param playback what it shows and moves
    StepsTab(Playback playback) {
        setId("steps");
        getStyleClass().add("steps");
        setFixedCellSize(CELL);
        setCellFactory(_ -> new StepCell());
        setAccessibleText("All steps");
        playback.storyProperty().subscribe(story -> {
            if (story.isPresent()) {
                getItems().setAll(story.get().frames());
            } else {
                getItems().clear();
            }
        });
        playback.frameProperty().subscribe(this::select);
        // Before the list is laid out it cannot know where a row comes to lie.
        heightProperty()
                .subscribe(_ ->
                        Platform.runLater(() -> select(playback.frameProperty().get())));
        getSelectionModel().selectedIndexProperty().subscribe((_, chosen) -> {
            if (chosen.intValue() >= 0
                    && chosen.intValue() != playback.stepProperty().get()) {
                playback.goTo(chosen.intValue());
            }
        });
    }

    private void select(Optional<Frame> frame) {
        if (frame.isPresent() && frame.get().step() < getItems().size()) {
            getSelectionModel().select(frame.get().step());
            scrollTo(Math.max(0, frame.get().step() - 2));
        }
    }

    private static final class StepCell extends ListCell<Frame> {

        StepCell() {
            // As wide as the list: a long sentence is cut, not scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Frame frame, boolean empty) {
            super.updateItem(frame, empty);
            setText(null);
            setGraphic(empty || frame == null ? null : row(frame));
        }

        private static HBox row(Frame frame) {
            Label number = new Label(String.valueOf(frame.step()));
            number.getStyleClass().add("step-number");
            Label who = new Label(frame.who().isEmpty() ? "start" : frame.who());
            who.getStyleClass().add("step-who");
            frame.actor().ifPresent(actor -> who.setGraphic(Icons.thread(actor.thread(), false, 11)));
            Label sentence = new Label(frame.sentence());
            sentence.getStyleClass().add("step-sentence");
            sentence.setMinWidth(0);
            Tip.whole(sentence);
            who.setMinWidth(Region.USE_PREF_SIZE);
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(number, who, sentence);
            row.getStyleClass().add("step-row");
            return row;
        }
    }
}
