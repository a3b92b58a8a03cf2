package forklore.desktop.view;

import forklore.desktop.model.LibraryCard;
import forklore.desktop.model.LibraryModel;
import forklore.desktop.model.LibraryModel.Fate;
import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The shipped scenarios: topics with cards, a search, and the outcomes as tags. The search keeps the focus; the arrows
/// move among the cards and Enter opens one.
final class LibraryPane extends VBox {

    private static final double LEAST_CARD = 266;
    private static final double MOST_CARD = 330;
    private static final double CARD_FRAME = 16;
    private static final double GAP = 10;
    private static final double NARROW = 760;
    /// What lies beside the cards: the margins, and the scroll bar.
    private static final double MARGINS = 62;

    private final LibraryModel library;
    private final Consumer<String> open;
    private final ObservableValue<Theme> theme;
    private final TextField search = new TextField();
    private final ListView<Row> rows = new ListView<>();
    private int across = 1;
    private double cardWidth = LEAST_CARD;

    /// A heading, or some cards and the index of the first.
    private record Row(String topic, int first, List<LibraryCard> cards) {}

    /// Makes a library.
    ///
    /// @param library what it shows
    /// @param theme the colours of the thumbnails
    /// @param open opens a scenario
    LibraryPane(LibraryModel library, ObservableValue<Theme> theme, Consumer<String> open) {
        this.library = library;
        this.theme = theme;
        this.open = open;
        setId("library");
        getStyleClass().add("library");
        rows.setId("library-rows");
        rows.setFocusTraversable(false);
        rows.setAccessibleText("Scenarios by topic");
        rows.setCellFactory(_ -> new RowCell());
        VBox.setVgrow(rows, Priority.ALWAYS);
        Label none = new Label("No scenario has all of these words.");
        none.getStyleClass().add("muted");
        rows.setPlaceholder(none);
        getChildren().addAll(head(), rows);
        library.cards().subscribe(this::fill);
        widthProperty().subscribe(width -> fit(width.doubleValue() - MARGINS));
        library.selectedProperty().subscribe(_ -> follow());
        library.openProperty().subscribe(shown -> {
            if (shown) {
                // Later, or the letter that opened the library would be typed into the field.
                Platform.runLater(search::requestFocus);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        fill();
    }

    /// As many cards as there is room for beside each other, and each as wide as that lets it be.
    private void fit(double room) {
        int fits = Math.max(1, (int) ((room + GAP) / (LEAST_CARD + GAP)));
        double share = Math.clamp(Math.floor((room + GAP) / fits - GAP), LEAST_CARD, MOST_CARD);
        if (room > 0 && (fits != across || share != cardWidth)) {
            across = fits;
            cardWidth = share;
            fill();
        }
    }

    private Node head() {
        Label title = new Label("Scenarios");
        title.getStyleClass().add("key-sheet-title");
        search.setId("library-search");
        search.setPromptText("Search: a lock, a library, a platform\u2026");
        search.setAccessibleText("Search the scenarios");
        search.setPrefWidth(300);
        search.setText(library.queryProperty().get());
        search.textProperty().subscribe((_, words) -> library.search(words));
        HBox tags = new HBox(6);
        tags.getStyleClass().add("library-tags");
        for (Fate fate : Fate.values()) {
            ToggleButton tag = new ToggleButton(fate.word());
            tag.setId("fate-" + fate.word());
            tag.getStyleClass().add("small");
            tag.setOnAction(_ -> library.only(fate));
            library.fateProperty().subscribe(only -> tag.setSelected(only.equals(Optional.of(fate))));
            tags.getChildren().add(tag);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setId("library-close");
        close.setAccessibleText("Close the scenarios");
        close.setOnAction(_ -> library.hide());
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, search, tags, gap, close);
        head.getStyleClass().add("library-head");
        VBox all = new VBox(8, head);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(narrow -> {
                    head.getChildren().remove(tags);
                    all.getChildren().remove(tags);
                    if (narrow) {
                        all.getChildren().add(tags);
                    } else {
                        head.getChildren().add(2, tags);
                    }
                });
        return all;
    }

    private void fill() {
        List<Row> made = new ArrayList<>();
        List<LibraryCard> cards = library.cards();
        for (int at = 0; at < cards.size(); ) {
            String topic = cards.get(at).topic();
            made.add(new Row(topic, at, List.of()));
            int end = at;
            while (end < cards.size() && cards.get(end).topic().equals(topic)) {
                end++;
            }
            for (; at < end; at = Math.min(end, at + across)) {
                made.add(new Row(topic, at, List.copyOf(cards.subList(at, Math.min(end, at + across)))));
            }
        }
        rows.getItems().setAll(made);
    }

    private void follow() {
        int chosen = library.selectedProperty().get();
        for (int row = 0; row < rows.getItems().size(); row++) {
            Row each = rows.getItems().get(row);
            if (chosen >= each.first() && chosen < each.first() + each.cards().size()) {
                rows.getSelectionModel().select(row);
                rows.scrollTo(Math.max(0, row - 1));
            }
        }
    }

    private void press(KeyEvent event) {
        boolean obeyed = switch (event.getCode()) {
            case DOWN -> moved(across);
            case UP -> moved(-across);
            case PAGE_DOWN -> moved(3 * across);
            case PAGE_UP -> moved(-3 * across);
            case RIGHT -> search.getCaretPosition() == search.getLength() && moved(1);
            case LEFT ->
                search.getCaretPosition() == search.getLength()
                        && search.getText().isEmpty()
                        && moved(-1);
            case ENTER -> event.getTarget() == search && opened();
            default -> false;
        };
        if (obeyed) {
            event.consume();
        }
    }

    private boolean moved(int by) {
        library.move(by);
        return true;
    }

    private boolean opened() {
        library.selection().ifPresent(card -> open.accept(card.name()));
        return true;
    }

    private Node card(LibraryCard card, int index) {
        Label title = new Label(card.title());
        title.getStyleClass().add("library-title");
        title.setWrapText(true);
        Label tag = new Label(card.fate().word());
        tag.getStyleClass().addAll("tag", "tag-" + card.fate().word());
        Label minutes = new Label(card.minutes() + " min");
        minutes.getStyleClass().add("muted");
        HBox facts = new HBox(8, tag, minutes);
        facts.getStyleClass().add("library-facts");
        Thumbnail picture = new Thumbnail(theme);
        library.story(card, picture::show);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("library-picture");
        VBox content = new VBox(frame, title, facts);
        content.getStyleClass().add("library-content");
        content.setPrefWidth(cardWidth - CARD_FRAME);
        Button button = new Button();
        button.setMinWidth(cardWidth);
        button.setMaxWidth(cardWidth);
        button.setGraphic(content);
        button.setId("card-" + card.name());
        button.getStyleClass().add("library-card");
        button.setAccessibleText(card.title() + ", " + card.fate().word() + ". " + card.summary());
        button.setOnAction(_ -> open.accept(card.name()));
        if (index == library.selectedProperty().get()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private final class RowCell extends ListCell<Row> {

        RowCell() {
            setPrefWidth(0);
            library.selectedProperty().subscribe(_ -> choose());
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : row.cards().isEmpty() ? heading(row) : line(row));
        }

        private static Node heading(Row row) {
            Label topic = new Label(row.topic().replace('-', ' ').toUpperCase(Locale.ROOT));
            topic.getStyleClass().add("section");
            return topic;
        }

        private Node line(Row row) {
            HBox line = new HBox(GAP);
            for (int at = 0; at < row.cards().size(); at++) {
                line.getChildren().add(card(row.cards().get(at), row.first() + at));
            }
            return line;
        }

        private void choose() {
            Row row = getItem();
            if (getGraphic() instanceof HBox line && row != null) {
                for (int at = 0; at < line.getChildren().size(); at++) {
                    List<String> styles = line.getChildren().get(at).getStyleClass();
                    styles.remove("chosen");
                    if (row.first() + at == library.selectedProperty().get()) {
                        styles.add("chosen");
                    }
                }
            }
        }
    }
}
