package forklore.desktop.view;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of all keys.
final class KeySheet extends VBox {

    /// Makes a sheet.
    ///
    /// @param keys the keys of the diagram
    /// @param close closes the sheet
    KeySheet(List<Keys.Key> keys, Runnable close) {
        getStyleClass().add("key-sheet");
        setId("keys");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Keys");
        title.getStyleClass().add("key-sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = new Button("Close");
        done.setId("keys-close");
        done.setOnAction(_ -> close.run());
        GridPane table = new GridPane();
        table.getStyleClass().add("key-sheet-table");
        int half = (keys.size() + 2) / 2;
        for (int i = 0; i < keys.size(); i++) {
            row(table, i, half, keys.get(i).label(), keys.get(i).does());
        }
        row(table, keys.size(), half, "Ctrl + L", "copy the schedule");
        Label note = new Label("Letters work while the diagram has the focus: click it, or press Tab.");
        note.getStyleClass().add("table-note");
        getChildren().addAll(new HBox(title, gap, done), table, note);
    }

    private static void row(GridPane table, int index, int half, String key, String does) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key");
        int column = index < half ? 0 : 2;
        table.add(cap, column, index % half);
        table.add(new Label(does), column + 1, index % half);
    }
}
