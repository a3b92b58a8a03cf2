package forklore.desktop.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.CellSkinBase;
import javafx.scene.control.skin.ComboBoxBaseSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;

/// A box to choose from. The list of a box has scroll bars and cells of its own, made and styled
/// before anybody sees them: three boxes take a tenth of the time until the first frame. So a box
/// is drawn without its list until somebody comes near it, or until there is time.
///
/// @param <T> what can be chosen
final class Choice<T> extends ComboBox<T> {

    /// Makes an empty box.
    Choice() {
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> prepare());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                prepare();
            }
        });
    }

    /// Gives it its words, as [Tip] does, with what is chosen, which may be cut.
    ///
    /// @param words what it is for
    void tip(String words) {
        setAccessibleHelp(words);
        addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                _ -> setTooltip(new Tooltip(getConverter().toString(getValue()) + "\n" + words)));
    }

    /// Makes the list.
    void prepare() {
        if (!(getSkin() instanceof ComboBoxListViewSkin)) {
            setSkin(new ComboBoxListViewSkin<>(this));
        }
    }

    @Override
    public void show() {
        prepare();
        super.show();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Drawn<>(this);
    }

    /// The look of a box that is closed.
    private static final class Drawn<T> extends ComboBoxBaseSkin<T> {

        // What a list adds to the words of its cells: margins, as parts of the size of the type; its own frame; and the
        // room for its scroll bar.
        private static final double MARGIN = 0.5;
        private static final double FRAME = 1;
        private static final double SCROLL_BAR = 30;

        // The least that JavaFX gives to such a box.
        private static final double LEAST = 50;

        private final ComboBox<T> box;
        private final Shown<T> cell = new Shown<>();

        Drawn(ComboBox<T> box) {
            super(box);
            this.box = box;
            cell.setMouseTransparent(true);
            for (ObservableValue<?> each : java.util.List.of(box.valueProperty(), box.converterProperty())) {
                registerChangeListener(each, _ -> fill());
            }
            registerListChangeListener(box.getItems(), _ -> box.requestLayout());
            fill();
            getChildren().add(cell);
        }

        private void fill() {
            cell.show(box.getConverter(), box.getValue());
        }

        @Override
        public Node getDisplayNode() {
            return cell;
        }

        @Override
        public void show() {
            // The box makes its list first.
        }

        @Override
        public void hide() {
            // Nothing is shown.
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return LEAST;
        }

        /// As wide as with the list, so that nothing moves when that is made.
        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            double own = super.computePrefWidth(height, top, right, bottom, left);
            double margin = snapPositionX(MARGIN * cell.getFont().getSize());
            double widest = 0;
            for (T item : box.getItems()) {
                cell.show(box.getConverter(), item);
                widest = Math.max(widest, cell.wordsWidth());
            }
            fill();
            return Math.max(own, Math.max(snapSizeX(widest + 2 * margin + 2 * FRAME + SCROLL_BAR), box.getWidth()));
        }
    }

    /// As the list would have it, but it needs none to be measured.
    private static final class Shown<T> extends Cell<T> {

        Shown() {
            getStyleClass().addAll("indexed-cell", "list-cell");
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new CellSkinBase<>(this);
        }

        double wordsWidth() {
            return prefWidth(-1) - snappedLeftInset() - snappedRightInset();
        }

        void show(StringConverter<T> converter, T item) {
            updateItem(item, item == null);
            setText(item == null ? "" : converter.toString(item));
        }
    }
}
