package forklore.desktop.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// What lies outside of the window: the dialogs for files and the browser. A test cannot walk through those, so it
/// brings answers instead.
public interface Outside {

    /// {@return the file to open, if one was chosen}
    Optional<Path> toOpen();

    /// {@return the file to hand in with answers, if one was chosen}
    default Optional<Path> toAttach() {
        return toOpen();
    }

    /// {@return the file to write, if one was chosen}
    ///
    /// @param name what it may be called
    Optional<Path> toSave(String name);

    /// Shows a page in the browser.
    ///
    /// @param address where it is
    void browse(String address);

    /// {@return the dialogs of the system}
    ///
    /// @param owner the window they belong to
    /// @param browser shows a page
    static Outside ofSystem(Supplier<Window> owner, Consumer<String> browser) {
        return new Outside() {
            @Override
            public void browse(String address) {
                browser.accept(address);
            }

            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(chooser("Open a scenario", ".fork").showOpenDialog(owner.get()))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> toAttach() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle("Attach a file");
                return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
            }

            @Override
            public Optional<Path> toSave(String name) {
                FileChooser chooser = chooser("Save", name);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
            }
        };
    }

    /// {@return dialogs in which nobody chooses anything}
    static Outside none() {
        return new Outside() {
            @Override
            public void browse(String address) {}

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

    private static FileChooser chooser(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        "Files of this kind", "*" + name.substring(name.lastIndexOf('.'))));
        return chooser;
    }
}
