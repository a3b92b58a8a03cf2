package forklore.desktop;

import forklore.desktop.model.Memory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Opens the window once and closes it again, while the JDK writes down which classes it needs and
/// which methods are busy. It stays an icon, and remembers nothing.
public final class Rehearsal extends ForkloreApplication {

    private static final int PATIENCE_SECONDS = 60;
    private static final int STEPS = 3;

    /// Called by JavaFX.
    public Rehearsal() {}

    /// Rehearses, and returns when that is over.
    ///
    /// @param arguments as for the window
    public static void main(String[] arguments) {
        // Whoever started this waits for it.
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        // Whoever measures means the window that comes after this.
        System.clearProperty(FirstFrame.PROPERTY);
        Main.open(Rehearsal.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setIconified(true);
        super.start(stage);
    }

    @Override
    Memory memory() {
        return Memory.brief();
    }

    /// An icon is not drawn, so it is drawn into pictures.
    @Override
    void prepared(Stage stage) {
        for (int step = 0; step < STEPS; step++) {
            stage.getScene().snapshot(null);
            stage.getScene()
                    .getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
        }
        Platform.exit();
    }
}
