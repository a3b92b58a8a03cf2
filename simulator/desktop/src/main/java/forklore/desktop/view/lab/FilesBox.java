package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.handin.HandIn;
import forklore.lab.session.Work;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The files that are handed in with the answers.
final class FilesBox extends VBox {

    private final LabModel lab;
    private final VBox files = new VBox(3);

    /// Makes a box.
    ///
    /// @param lab what it shows and changes
    /// @param outside asks for a file
    /// @param watching ends with the page
    FilesBox(LabModel lab, LabOutside outside, Watching watching) {
        this.lab = lab;
        setId("files");
        getStyleClass().add("lab-column");
        Button attach = Buttons.small(
                "attach", "Attach a file\u2026", () -> outside.toAttach().get().ifPresent(lab::attach));
        getChildren().addAll(Words.label("FILES THAT ARE HANDED IN, TOO", "section"), files, attach);
        watching.on(lab.workProperty(), this::fill);
    }

    private void fill(Work work) {
        files.getChildren().clear();
        if (work.files().isEmpty()) {
            files.getChildren().add(Words.label("None. A file can be dropped on the window, too.", "muted"));
        }
        for (HandIn.Attached file : work.files()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button away = Buttons.small("detach-" + file.name(), "Take away", () -> lab.detach(file.name()));
            away.setAccessibleText("Take away " + file.name());
            HBox row = new HBox(6, Words.label(file.name(), "lab-condition"), gap, away);
            row.getStyleClass().add("lab-tick");
            files.getChildren().add(row);
        }
    }
}
