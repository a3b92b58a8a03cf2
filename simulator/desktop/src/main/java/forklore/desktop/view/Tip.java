package forklore.desktop.view;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The words that appear beside the pointer. Each is a window of its own with a scene, so it is
/// made when the pointer first comes to its control: a dozen of them are a tenth of the time until
/// the first frame.
public final class Tip {

    private Tip() {}

    /// Gives a control its words.
    ///
    /// @param control the control
    /// @param words what it does
    static void on(Control control, String words) {
        // Who is read to gets them without a pointer.
        control.setAccessibleHelp(words);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(new Tooltip(words));
            }
        });
    }

    /// Shows all of a text beside the pointer while there is no room for it.
    ///
    /// @param label what may be cut
    public static void whole(Labeled label) {
        label.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                _ -> label.setTooltip(label.isTextTruncated() ? new Tooltip(label.getText()) : null));
    }
}
