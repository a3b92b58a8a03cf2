package forklore.desktop;

import java.util.List;
import javafx.application.Application;

/// Starts the window from the class path: a main class that is no `Application` itself needs no module path.
public final class Main {

    private Main() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param arguments a scenario, `--step N`, `--schedule TOKEN`, `--theme light|dark`
    public static void main(String[] arguments) {
        open(ForkloreApplication.class, arguments);
    }

    /// Opens a window and returns when it is closed.
    ///
    /// @param application what kind of window
    /// @param arguments as for [#main]
    static void open(Class<? extends ForkloreApplication> application, String[] arguments) {
        if (!Application.class.getModule().isNamed()) {
            // From the class path JavaFX warns at once; from the module path it has nothing to say before the first
            // frame, and the loggers of the JDK take their time.
            ToolkitLog.quiet();
        }
        Opening.begin(List.of(arguments));
        Application.launch(application, arguments);
    }
}
