package forklore.desktop.view.part;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons that stand in panes.
public final class Buttons {

    private Buttons() {}

    /// {@return a small button}
    ///
    /// @param id its id
    /// @param text what it says
    /// @param action what it does
    public static Button small(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
