package forklore.desktop;

import javafx.application.Application;

/// Starts the window from the class path: a main class that is no `Application` itself needs no module path.
public final class Main {

    private Main() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param arguments a scenario, `--step N`, `--schedule TOKEN`, `--theme light|dark`
    public static void main(String[] arguments) {
        ToolkitLog.quiet();
        Application.launch(ForkloreApplication.class, arguments);
    }
}
