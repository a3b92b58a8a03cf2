package forklore.desktop;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The messages of JavaFX itself.
final class ToolkitLog {

    // A logger that nobody holds is forgotten, and its level with it.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /// Keeps its warnings from the terminal. They are for those who build the window, such as that it was started from
    /// the class path, which is how it is meant to be started.
    static void quiet() {
        JAVAFX.setLevel(Level.SEVERE);
    }
}
