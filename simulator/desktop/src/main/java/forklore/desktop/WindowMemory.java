package forklore.desktop;

import forklore.desktop.model.Memory;
import forklore.desktop.model.WindowModel;
import forklore.stage.picture.Theme;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was and how it looked, from one day to the next.
///
/// @param memory where that is kept
record WindowMemory(Memory memory) {

    private static final String THEME = "window.theme";
    private static final String PANELS = "window.panels";
    private static final String SIZE = "window.size";
    private static final String TEXT = "window.text";
    private static final String CONTRAST = "window.contrast";
    private static final String LETTERS = "keys.letters";

    /// {@return the theme that was chosen last, if one was}
    Optional<Theme> theme() {
        return memory.recall(THEME)
                .flatMap(word -> java.util.Arrays.stream(Theme.values())
                        .filter(theme -> theme.word().equals(word))
                        .findFirst());
    }

    /// Makes a window as it was, and notes how it changes.
    ///
    /// @param window the window
    void follow(WindowModel window) {
        String panels = memory.recall(PANELS).orElse("program state drawer");
        toggleIf(!panels.contains("program"), window::toggleProgram);
        toggleIf(!panels.contains("state"), window::toggleState);
        toggleIf(!panels.contains("drawer"), window::toggleDrawer);
        toggleIf(memory.recall(CONTRAST).equals(Optional.of("high")), window::toggleContrast);
        toggleIf(memory.recall(LETTERS).equals(Optional.of("off")), window::toggleLetters);
        memory.recall(TEXT)
                .filter(text -> text.matches("[0-9]{1,2}"))
                .ifPresent(text -> window.enlarge(Integer.parseInt(text)));
        window.programProperty().subscribe((_, _) -> notePanels(window));
        window.stateProperty().subscribe((_, _) -> notePanels(window));
        window.drawerProperty().subscribe((_, _) -> notePanels(window));
        window.themeProperty().subscribe((_, theme) -> memory.keep(THEME, theme.word()));
        window.contrastProperty().subscribe((_, high) -> memory.keep(CONTRAST, high ? "high" : "usual"));
        window.lettersProperty().subscribe((_, on) -> memory.keep(LETTERS, on ? "on" : "off"));
        window.textStepProperty().subscribe((_, step) -> memory.keep(TEXT, step.toString()));
    }

    private static void toggleIf(boolean wanted, Runnable toggle) {
        if (wanted) {
            toggle.run();
        }
    }

    private void notePanels(WindowModel window) {
        memory.keep(
                PANELS,
                (window.programProperty().get() ? "program " : "")
                        + (window.stateProperty().get() ? "state " : "")
                        + (window.drawerProperty().get() ? "drawer" : "none"));
    }

    /// Puts a stage where it was, if a screen is there.
    ///
    /// @param stage the stage
    void place(Stage stage) {
        String[] parts = memory.recall(SIZE).orElse("").split(" ");
        if (parts.length != 5 || !String.join("", parts).matches("[-0-9]+")) {
            return;
        }
        double x = Integer.parseInt(parts[0]);
        double y = Integer.parseInt(parts[1]);
        double width = Integer.parseInt(parts[2]);
        double height = Integer.parseInt(parts[3]);
        boolean visible = Screen.getScreensForRectangle(x, y, width, height).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.intersects(new Rectangle2D(x, y, width, height)));
        if (visible) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setMaximized(parts[4].equals("1"));
        }
    }

    /// Notes where a stage is.
    ///
    /// @param stage the stage
    void note(Stage stage) {
        memory.keep(
                SIZE,
                "%d %d %d %d %d"
                        .formatted(
                                Math.round(stage.getX()),
                                Math.round(stage.getY()),
                                Math.round(stage.getWidth()),
                                Math.round(stage.getHeight()),
                                stage.isMaximized() ? 1 : 0));
    }
}
