package forklore.desktop.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks which file. The system's own dialogs cannot be walked through by a test, which brings answers instead.
public interface FileDialogs {

    /// {@return the file to open, if one was chosen}
    Optional<Path> toOpen();

    /// {@return the file to write, if one was chosen}
    ///
    /// @param name what it may be called
    Optional<Path> toSave(String name);

    /// {@return the dialogs of the system}
    ///
    /// @param owner the window they belong to
    static FileDialogs ofSystem(Supplier<Window> owner) {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(chooser("Open a scenario").showOpenDialog(owner.get()))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> toSave(String name) {
                FileChooser chooser = chooser("Save the scenario");
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
            }
        };
    }

    /// {@return dialogs in which nobody chooses anything}
    static FileDialogs none() {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.empty();
            }
        };
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.fork"));
        return chooser;
    }
}
