package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.EditorModel;
import forklore.desktop.model.Evidence;
import forklore.desktop.model.GuidePages;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.WindowModel;
import forklore.stage.lens.Viewed;
import forklore.stage.story.Frame;
import forklore.stage.story.Storyboard;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Files of the reader's own: opened, saved, dropped onto the window.
final class Filing {

    private final DeskModel desk;
    private final Outside outside;
    private final DiagramModel diagram;

    /// Makes the commands.
    ///
    /// @param desk what opens and saves
    /// @param outside asks which file, and shows pages
    /// @param diagram the picture as it is drawn now
    Filing(DeskModel desk, Outside outside, DiagramModel diagram) {
        this.diagram = diagram;
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

    /// Shows the schedule or the file that is on the clipboard.
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            desk.take(text);
        }
    }

    /// Puts the token of the shown run on the clipboard.
    void copyToken() {
        desk.simulator().token().ifPresent(this::copy);
    }

    /// Puts a link to the shown step on the clipboard: to the page of the guide if it is built, else one that this
    /// window understands.
    void copyLink() {
        desk.link()
                .ifPresent(link -> copy(desk.guide()
                                .page(link.schedule().scenario())
                                .map(page -> page + "#")
                                .orElse("")
                        + link.fragment()));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        desk.window().tell("Copied: " + text);
    }

    /// Runs the program of the scenario, or stops the runs.
    void runNatively() {
        NativeModel natives = desk.simulator().natives();
        if (natives.running()) {
            natives.cancel();
        } else {
            desk.window().open(WindowModel.DrawerTab.NATIVE);
            natives.run();
        }
    }

    /// Makes the shown run on the real kernel.
    void steer() {
        desk.window().open(WindowModel.DrawerTab.NATIVE);
        desk.simulator().steering().steer();
    }

    /// Writes the diagram at this step as SVG.
    void export() {
        export(RunFile.Form.SVG);
    }

    /// Asks for a file and writes the run into it; the ending of the name that is given says in which
    /// form.
    ///
    /// @param form the form whose ending is offered
    void export(RunFile.Form form) {
        shown().ifPresent(run -> outside.toSave(name(run, form))
                .map(file ->
                        write(file, run.bytes(RunFile.Form.of(file.getFileName().toString()))))
                .ifPresent(desk.window()::tell));
    }

    private Optional<RunFile> shown() {
        Optional<Frame> frame = desk.simulator().playback().frameProperty().get();
        Optional<Storyboard> story = desk.simulator().playback().storyProperty().get();
        Optional<Opened.Ready> ready = desk.simulator().ready();
        Optional<Viewed> viewed = diagram.lens().viewedProperty().get();
        if (frame.isEmpty() || story.isEmpty() || ready.isEmpty() || viewed.isEmpty()) {
            return Optional.empty();
        }
        return diagram.pictureProperty()
                .get()
                .map(list -> new RunFile(
                        story.get(),
                        viewed.get(),
                        list,
                        frame.get().step(),
                        ready.get().scenario().title(),
                        frame.get().sentence(),
                        desk.window().colours().getValue()));
    }

    private static String name(RunFile run, RunFile.Form form) {
        String scenario = run.story().path().schedule().scenario();
        return switch (form) {
            case SVG, PNG, PDF -> scenario + "-step-" + run.step() + "." + form.ending();
            case GIF, TRANSCRIPT, TRACE, LOG -> scenario + "." + form.ending();
        };
    }

    private static String write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return "Wrote " + file;
        } catch (IOException failure) {
            return "Cannot write " + file + ": " + failure.getMessage() + ". Choose another folder.";
        }
    }

    /// Writes down that the machine did something that the model excludes, with all that belongs to it.
    void saveEvidence() {
        Evidence.of(desk.simulator())
                .ifPresent(evidence -> outside.toSave(evidence.name())
                        .map(file -> write(file, evidence.zip()))
                        .ifPresent(desk.window()::tell));
    }

    /// Opens the page of the scenario in the browser, or says how to make it.
    void guidePage() {
        desk.simulator()
                .ready()
                .map(ready -> ready.scenario().name())
                .ifPresent(name -> desk.guide()
                        .page(name)
                        .ifPresentOrElse(outside::browse, () -> desk.window().tell(noPage(name))));
    }

    private String noPage(String name) {
        return desk.shipped(name)
                ? "The guide is not built here. This builds it: " + GuidePages.COMMAND
                : name + " is a scenario of your own: the guide has no page for it.";
    }

    /// Saves and then goes on with what waited for it.
    void saveAndGoOn() {
        save();
        desk.guard().goOnIfSaved();
    }

    /// Makes a node take files and schedules that are dropped on it.
    ///
    /// @param node the window's content
    /// @param first takes a file before it is opened as a scenario, if it is something else
    void acceptDrops(Region node, Predicate<Path> first) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (wanted(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(take(event.getDragboard(), first));
            event.consume();
        });
    }

    private static boolean wanted(Dragboard board) {
        return board.hasString() || board.hasFiles();
    }

    private boolean take(Dragboard board, Predicate<Path> first) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        if (!files.isEmpty()) {
            Path file = files.getFirst().toPath().toAbsolutePath();
            if (!first.test(file)) {
                desk.open(file.toString());
            }
            return true;
        }
        if (board.hasString()) {
            desk.take(board.getString());
            return true;
        }
        return false;
    }
}
