package forklore.desktop;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The pointer of a reader.
final class Pointer {

    private Pointer() {}

    /// Comes over something.
    ///
    /// @param node what it comes over
    static void enter(Node node) {
        MouseEvent entered = new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
        Event.fireEvent(node, entered);
    }
}
