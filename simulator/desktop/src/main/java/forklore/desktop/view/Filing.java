package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.EditorModel;
import forklore.desktop.model.GuidePages;
import java.io.File;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Files of the reader's own: opened, saved, dropped onto the window.
final class Filing {

    private final DeskModel desk;
    private final Outside outside;

    /// Makes the commands.
    ///
    /// @param desk what opens and saves
    /// @param outside asks which file, and shows pages
    Filing(DeskModel desk, Outside outside) {
        this.desk = desk;
        this.outside = outside;
    }

    /// Asks which file to open.
    void open() {
        outside.toOpen().ifPresent(file -> desk.open(file.toAbsolutePath().toString()));
    }

    /// Saves; asks for a file if there is none yet.
    void save() {
        if (desk.save() instanceof EditorModel.Saving.Nameless) {
            saveAs();
        }
    }

    /// Asks for a file and saves.
    void saveAs() {
        outside.toSave(desk.editor().suggestedName()).ifPresent(desk::saveAs);
    }

    /// Opens the page of the scenario in the browser, or says how to make it.
    void guidePage() {
        desk.simulator().ready().ifPresent(ready -> {
            String name = ready.scenario().name();
            desk.guide()
                    .page(name)
                    .ifPresentOrElse(
                            outside::browse,
                            () -> desk.window()
                                    .tell(
                                            desk.shipped(name)
                                                    ? "The guide is not built here. This builds it: "
                                                            + GuidePages.COMMAND
                                                    : name
                                                            + " is a scenario of your own: the guide has no page for it."));
        });
    }

    /// Saves and then goes on with what waited for it.
    void saveAndGoOn() {
        save();
        desk.guard().goOnIfSaved();
    }

    /// Makes a node take files and schedules that are dropped on it.
    ///
    /// @param node the window's content
    void acceptDrops(Region node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (wanted(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(take(event.getDragboard()));
            event.consume();
        });
    }

    private static boolean wanted(Dragboard board) {
        return board.hasString() || board.hasFiles();
    }

    private boolean take(Dragboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        if (!files.isEmpty()) {
            desk.open(files.getFirst().getAbsolutePath());
            return true;
        }
        if (board.hasString()) {
            desk.take(board.getString());
            return true;
        }
        return false;
    }
}
