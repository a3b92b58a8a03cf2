package forklore.desktop.view;

import forklore.desktop.model.GuardModel;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks before changes are lost.
final class UnsavedCard extends VBox {

    /// Makes a card.
    ///
    /// @param guard what waits
    /// @param save saves and goes on
    UnsavedCard(GuardModel guard, Runnable save) {
        setId("unsaved");
        getStyleClass().addAll("key-sheet", "unsaved");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("The text has changes that are not saved");
        title.getStyleClass().add("key-sheet-title");
        Label words = new Label("They would be lost.");
        Button keep = button("unsaved-save", "Save", save);
        keep.getStyleClass().add("accent");
        HBox buttons = new HBox(
                8,
                keep,
                button("unsaved-drop", "Lose the changes", guard::drop),
                button("unsaved-stay", "Stay here", guard::stay));
        getChildren().addAll(title, words, buttons);
        visibleProperty().subscribe(shown -> {
            if (shown) {
                // Later: now it is not shown yet.
                Platform.runLater(keep::requestFocus);
            }
        });
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
