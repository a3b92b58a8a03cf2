package forklore.desktop.draw;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

/// The two type faces of the window: Inter for words, JetBrains Mono for everything a program says.
///
/// Both come as files in jars, so the window looks the same on a machine that has neither. Should a jar be missing,
/// JavaFX falls back to the faces of the system.
public final class Typefaces {

    /// The family of words.
    public static final String SANS = "Inter";

    /// The family of code.
    public static final String MONO = "JetBrains Mono";

    private static final List<String> FILES = List.of(
            "com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
            "com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
            "com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
            "com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

    private static final List<String> MISSING = new ArrayList<>();
    private static boolean loaded;

    private Typefaces() {}

    /// Makes the faces known to JavaFX, once.
    ///
    /// @return the files that could not be loaded; empty when all is well
    public static synchronized List<String> load() {
        if (!loaded) {
            loaded = true;
            for (String file : FILES) {
                if (!loadFile(file)) {
                    MISSING.add(file);
                }
            }
        }
        return List.copyOf(MISSING);
    }

    private static boolean loadFile(String file) {
        try (InputStream bytes = Typefaces.class.getClassLoader().getResourceAsStream(file)) {
            return bytes != null && Font.loadFont(bytes, 12) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// {@return a face}
    ///
    /// @param mono whether it is code
    /// @param bold whether it is bold
    /// @param italic whether it is italic
    /// @param size in pixels
    public static Font of(boolean mono, boolean bold, boolean italic, double size) {
        return Font.font(
                mono ? MONO : SANS,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                italic ? FontPosture.ITALIC : FontPosture.REGULAR,
                size);
    }
}
