package forklore.desktop.view;

import forklore.desktop.model.PaletteModel;
import forklore.desktop.model.PaletteModel.Entry;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The palette: a field that keeps the focus, and the entries that fit what was typed.
final class PalettePane extends VBox {

    private static final double WIDTH = 560;
    private static final double CELL = 30;
    private static final double TOP = 70;
    private static final double SIDE = 12;
    private static final int MOST_SHOWN = 11;
    private static final int PAGE = 8;

    private final PaletteModel palette;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();

    /// Makes a pane.
    ///
    /// @param palette what it shows and commands
    PalettePane(PaletteModel palette) {
        this.palette = palette;
        setId("palette");
        getStyleClass().addAll("key-sheet", "palette");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        StackPane.setMargin(this, new Insets(TOP, SIDE, SIDE, SIDE));
        list.setMinHeight(CELL);
        field.setId("palette-field");
        list.setId("palette-list");
        list.setFixedCellSize(CELL);
        list.setPrefHeight(MOST_SHOWN * CELL + 2);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing is called so."));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnMouseClicked(_ -> palette.choose(list.getSelectionModel().getSelectedIndex()));
        getChildren().addAll(field, list);
        field.textProperty().subscribe((_, words) -> palette.search(words));
        palette.selectedProperty().subscribe(_ -> select());
        palette.entries().subscribe(this::fill);
        palette.openProperty()
                .subscribe(kind -> kind.ifPresent(now -> {
                    field.setText("");
                    field.setPromptText(now.prompt());
                    field.setAccessibleText(now.prompt());
                    // Later: now it is not shown yet.
                    Platform.runLater(field::requestFocus);
                }));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        fill();
    }

    /// The list has entries of its own: while those of the model change, it cannot select among them.
    private void fill() {
        list.getItems().setAll(palette.entries());
        select();
    }

    private void select() {
        int chosen = palette.selectedProperty().get();
        if (chosen >= list.getItems().size()) {
            return;
        }
        list.getSelectionModel().clearAndSelect(chosen);
        list.scrollTo(Math.max(0, chosen - PAGE));
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> palette.move(1);
            case UP -> palette.move(-1);
            case PAGE_DOWN -> palette.move(PAGE);
            case PAGE_UP -> palette.move(-PAGE);
            case ENTER -> palette.choose(palette.selectedProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static final class EntryCell extends ListCell<Entry> {

        EntryCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(entry.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label detail = new Label(entry.detail());
            detail.getStyleClass().add("muted");
            detail.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            setGraphic(new HBox(12, name, gap, detail));
        }
    }
}
