package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with files.
final class FileMenu extends MenuButton {

    /// Makes a menu.
    ///
    /// @param desk what it shows
    /// @param filing its commands
    /// @param labs shows the labs
    FileMenu(DeskModel desk, Filing filing, Runnable labs) {
        super("File");
        setId("file");
        setMinWidth(USE_PREF_SIZE);
        getItems().addAll(items(desk, filing, labs));
    }

    /// {@return what can be done}
    ///
    /// @param desk what it shows
    /// @param filing its commands
    /// @param labs shows the labs
    static List<MenuItem> items(DeskModel desk, Filing filing, Runnable labs) {
        Menu recent = new Menu("Open recent");
        recent.disableProperty().bind(Bindings.isEmpty(desk.recent().files()));
        desk.recent().files().subscribe(() -> fill(recent, desk));
        fill(recent, desk);
        return List.of(
                item("file-new", "New scenario", desk::begin),
                item("file-open", "Open\u2026  (Ctrl+O)", filing::open),
                recent,
                item("file-labs", "Labs\u2026  (F6)", labs),
                new SeparatorMenuItem(),
                item("file-edit", "Edit the text  (E)", desk.editor()::edit),
                item("file-save", "Save  (Ctrl+S)", filing::save),
                item("file-save-as", "Save as\u2026", filing::saveAs),
                new SeparatorMenuItem(),
                item("file-copy", "Copy the schedule  (Ctrl+L)", filing::copyToken),
                exports(filing));
    }

    private static Menu exports(Filing filing) {
        Menu menu = new Menu("Export  (Ctrl+E)");
        menu.setId("file-export");
        for (RunFile.Form form : RunFile.Form.values()) {
            menu.getItems().add(item("export-" + form.ending(), form.words(), () -> filing.export(form)));
        }
        menu.getItems().add(item("export-link", "Link to this step", filing::copyLink));
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void fill(Menu recent, DeskModel desk) {
        recent.getItems()
                .setAll(desk.recent().files().stream()
                        .map(path -> item("", Path.of(path).getFileName() + "   " + path, () -> desk.open(path)))
                        .toList());
    }
}
