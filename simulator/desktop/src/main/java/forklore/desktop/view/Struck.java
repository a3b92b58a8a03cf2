package forklore.desktop.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A label with a line through it: a name of somebody who is not here.
final class Struck extends StackPane {

    /// Strikes a label.
    ///
    /// @param label the label
    Struck(Label label) {
        Region line = new Region();
        line.getStyleClass().add("strike");
        line.setMouseTransparent(true);
        line.setMinHeight(1);
        line.setMaxHeight(1);
        line.styleProperty()
                .bind(label.textFillProperty()
                        .map(fill -> "-fx-background-color: " + fill.toString().replace("0x", "#") + ";"));
        getChildren().addAll(label, line);
        setMaxWidth(Region.USE_PREF_SIZE);
    }
}
