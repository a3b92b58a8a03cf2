package forklore.desktop.view;

import forklore.desktop.model.CompareModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.DiagramModel;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The second run under the first one, and where they begin to differ.
final class ComparePane extends VBox {

    private final CompareModel compare;

    /// Makes a pane.
    ///
    /// @param compare what it shows
    /// @param theme the colours
    ComparePane(CompareModel compare, ObservableValue<Theme> theme) {
        this.compare = compare;
        setId("compare");
        getStyleClass().add("compare");
        DiagramModel model = new DiagramModel(compare.other());
        DiagramPane diagram = new DiagramPane(compare.other(), model, theme);
        diagram.setId("diagram-other");
        Node marked = marked(diagram, model, compare);
        VBox.setVgrow(marked, Priority.ALWAYS);
        getChildren().addAll(head(), marked);
    }

    /// {@return a diagram with a mark where two runs begin to differ}
    ///
    /// @param diagram the diagram
    /// @param model which part of it is seen
    /// @param compare knows where
    static Node marked(DiagramPane diagram, DiagramModel model, CompareModel compare) {
        Region mark = new Region();
        mark.getStyleClass().add("difference");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        StackPane pane = new StackPane(diagram, mark);
        pane.setMinSize(0, 0);
        Runnable place = () -> place(mark, pane, model, compare);
        compare.comparisonProperty().subscribe(_ -> place.run());
        model.pictureProperty().subscribe(_ -> place.run());
        model.scrollXProperty().subscribe(_ -> place.run());
        pane.heightProperty().subscribe(_ -> place.run());
        return pane;
    }

    /// Puts a second diagram under the first one, when something is first compared.
    ///
    /// @param desk knows what is compared
    /// @param centre where it goes
    /// @param stage the first diagram
    /// @param shown whether diagrams are seen
    static void whenCompared(DeskModel desk, VBox centre, StackPane stage, ObservableValue<Boolean> shown) {
        CompareModel compare = desk.compare();
        compare.comparisonProperty().subscribe(now -> {
            if (now.isPresent() && centre.lookup("#compare") == null) {
                ComparePane other = new ComparePane(compare, desk.window().colours());
                VBox.setVgrow(other, Priority.ALWAYS);
                ObservableValue<Boolean> compact = desk.window().compactProperty();
                other.minHeightProperty()
                        .bind(compact.flatMap(little -> centre.heightProperty()
                                .map(height -> little ? height.doubleValue() / 2 : USE_COMPUTED_SIZE)));
                stage.prefHeightProperty().bind(other.prefHeightProperty());
                other.visibleProperty()
                        .bind(shown.flatMap(
                                seen -> compare.comparisonProperty().map(with -> seen && with.isPresent())));
                other.managedProperty().bind(other.visibleProperty());
                centre.getChildren().add(1, other);
            }
        });
    }

    private static void place(Region mark, Region pane, DiagramModel model, CompareModel compare) {
        OptionalInt step = compare.comparisonProperty()
                .get()
                .map(CompareModel.Comparison::difference)
                .orElse(OptionalInt.empty());
        Optional<DisplayList> picture = model.pictureProperty().get();
        mark.setVisible(step.isPresent() && picture.isPresent());
        if (mark.isVisible()) {
            DisplayList.Columns columns = picture.orElseThrow().columns();
            int drawn = model.drawn(step.getAsInt());
            double x = columns.edge(Math.clamp(drawn - 1, 0, columns.count()))
                    - model.scrollXProperty().get();
            mark.resizeRelocate(x, 0, columns.width(), pane.getHeight());
        }
    }

    private Node head() {
        Label label = new Label();
        label.getStyleClass().add("panel-title");
        label.setMinWidth(0);
        Tip.whole(label);
        label.textProperty()
                .bind(compare.comparisonProperty()
                        .map(now -> now.map(CompareModel.Comparison::label).orElse("")));
        Label sentence = new Label();
        sentence.setId("difference");
        sentence.setMinWidth(0);
        Tip.whole(sentence);
        sentence.textProperty()
                .bind(compare.comparisonProperty()
                        .map(now -> now.map(CompareModel.Comparison::sentence).orElse("")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                label,
                sentence,
                gap,
                button("to-difference", "Go there", compare::toDifference),
                button("compare-close", "Close", compare::end));
        head.getStyleClass().add("panel-head");
        head.lookup("#compare-close").setAccessibleText("Close the comparison");
        return head;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
