package forklore.desktop.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of all keys.
final class KeySheet extends VBox {

    /// Makes a sheet.
    ///
    /// @param commands what can be done
    /// @param close closes the sheet
    KeySheet(List<Command> commands, Runnable close) {
        getStyleClass().add("key-sheet");
        setId("keys");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Keys");
        title.getStyleClass().add("key-sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = new Button("Close");
        done.setId("keys-close");
        done.setAccessibleText("Close the keys");
        done.setOnAction(_ -> close.run());
        FlowPane columns = new Columns();
        columns.getStyleClass().add("key-sheet-columns");
        VBox left = new VBox(10, table(commands, Command.Group.MOVE), table(commands, Command.Group.CHOOSE));
        VBox middle = new VBox(10, table(commands, Command.Group.LOOK), table(commands, Command.Group.LANES));
        VBox right = new VBox(10, table(commands, Command.Group.WINDOW), table(commands, Command.Group.LABS));
        columns.getChildren().addAll(left, middle, right);
        // In a small window, or with larger text, the keys scroll.
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        Label note =
                new Label("Letters work while the diagram has the focus: click it, or press Tab. While you choose, 1"
                        + " to 8 are turns. A line such as key.fork=J in the settings gives a command another key.");
        note.setWrapText(true);
        note.setMaxWidth(820);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("table-note");
        getChildren().addAll(new HBox(title, gap, done), scroll, note);
    }

    private static Node table(List<Command> commands, Command.Group group) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-sheet-table");
        Label heading = new Label(group.title().toUpperCase(java.util.Locale.ROOT));
        heading.getStyleClass().add("section");
        table.add(heading, 0, 0, 2, 1);
        int line = 1;
        for (Command command : commands) {
            if (command.group() == group && !command.presses().isEmpty()) {
                Label key = new Label(command.id().equals("keys") ? "? or " + command.label() : command.label());
                key.getStyleClass().add("key");
                key.setMinWidth(Region.USE_PREF_SIZE);
                table.add(key, 0, line);
                Label does = new Label(command.does());
                does.setMinWidth(Region.USE_PREF_SIZE);
                table.add(does, 1, line++);
            }
        }
        return table;
    }

    /// As wide as all of them beside each other; in less room, under each other.
    private static final class Columns extends FlowPane {

        private static final double GAP = 26;

        Columns() {
            super(GAP, 10);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
        }

        @Override
        protected double computePrefWidth(double height) {
            return getInsets().getLeft()
                    + getInsets().getRight()
                    + GAP * (getChildren().size() - 1)
                    + getChildren().stream()
                            .mapToDouble(each -> snapSizeX(each.prefWidth(-1)))
                            .sum();
        }
    }
}
