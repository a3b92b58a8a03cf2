package forklore.desktop.view;

import forklore.desktop.model.TourModel;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A bubble of the tour, beside what it is about, which has a frame around it.
final class TourBubble extends Pane {

    private static final double WIDTH = 330;
    private static final double GAP = 14;

    private final TourModel tour;
    private final Rectangle frame = new Rectangle();
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button next = new Button("Next");
    private final VBox box;

    /// Makes a bubble.
    ///
    /// @param tour what it shows
    TourBubble(TourModel tour) {
        this.tour = tour;
        setPickOnBounds(false);
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        title.getStyleClass().add("key-sheet-title");
        words.setWrapText(true);
        next.setId("tour-next");
        next.getStyleClass().add("accent");
        next.setOnAction(_ -> tour.next());
        HBox buttons = new HBox(8, next, button("tour-back", "Back", tour::back), button("tour-end", "End", tour::end));
        box = new VBox(8, title, words, buttons);
        box.setId("tour");
        box.getStyleClass().addAll("key-sheet", "tour");
        box.setPrefWidth(WIDTH);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(frame, box);
        tour.bubbleProperty().subscribe(this::tell);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void tell(Optional<TourModel.Bubble> bubble) {
        bubble.ifPresent(now -> {
            title.setText(now.number() + "  " + now.title());
            words.setText(now.words());
            next.setText(now.last() ? "Done" : "Next");
            requestLayout();
            Platform.runLater(next::requestFocus);
        });
    }

    @Override
    protected void layoutChildren() {
        double height = box.prefHeight(WIDTH);
        box.resize(WIDTH, height);
        tour.bubbleProperty()
                .get()
                .flatMap(now -> Optional.ofNullable(getScene().lookup("#" + now.target())))
                .ifPresent(target -> place(target, height));
    }

    /// Beside it where there is room; else over its middle.
    private void place(Node target, double height) {
        Bounds bounds = sceneToLocal(target.localToScene(target.getBoundsInLocal()));
        frame.setX(bounds.getMinX() + 1);
        frame.setY(bounds.getMinY() + 1);
        frame.setWidth(Math.max(0, bounds.getWidth() - 2));
        frame.setHeight(Math.max(0, bounds.getHeight() - 2));
        boolean rightOf = bounds.getMaxX() + GAP + WIDTH < getWidth();
        boolean leftOf = bounds.getMinX() - GAP - WIDTH > 0;
        double x = rightOf
                ? bounds.getMaxX() + GAP
                : leftOf ? bounds.getMinX() - GAP - WIDTH : bounds.getCenterX() - WIDTH / 2;
        double y = rightOf || leftOf
                ? bounds.getMinY() + GAP
                : bounds.getMinY() > height + GAP ? bounds.getMinY() - height - GAP : bounds.getCenterY() - height / 2;
        box.relocate(
                Math.clamp(x, GAP, Math.max(GAP, getWidth() - WIDTH - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)));
    }
}
