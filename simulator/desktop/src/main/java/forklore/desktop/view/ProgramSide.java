package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Exercise;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The left side: the program thread by thread, or its text while it is edited.
final class ProgramSide extends StackPane {

    private static final String READING = "program-reading";

    private final DeskModel desk;
    private final Filing filing;
    private final Runnable guide;
    private Optional<EditorPane> editor = Optional.empty();

    /// Makes a side with nothing in it yet.
    ///
    /// @param desk what it shows
    /// @param filing saves
    /// @param guide opens the page of the scenario
    ProgramSide(DeskModel desk, Filing filing, Runnable guide) {
        this.desk = desk;
        this.filing = filing;
        this.guide = guide;
        setId("program");
        getStyleClass().add("program-side");
        Region room = new Region();
        room.getStyleClass().add(READING);
        getChildren().add(room);
    }

    /// Puts into it what it shows.
    void fill() {
        Node reading = reading();
        desk.editor().openProperty().subscribe(editing -> {
            getChildren().setAll(editing ? writing() : reading);
            editor.filter(_ -> editing).ifPresent(EditorPane::focus);
        });
    }

    /// The editor is made when it is first wanted: most readers only look.
    Node writing() {
        if (editor.isEmpty()) {
            editor = Optional.of(
                    new EditorPane(desk.editor(), desk.window().compactProperty(), filing::save, filing::saveAs));
        }
        return editor.get();
    }

    private Node reading() {
        Label title = new Label("Program");
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button edit = new Button("Edit");
        edit.setId("edit");
        edit.getStyleClass().add("small");
        Tip.on(edit, "The program as a text that you can change (E)");
        edit.setOnAction(_ -> desk.editor().edit());
        edit.disableProperty()
                .bind(desk.simulator().withheldProperty().map(withheld -> withheld != Exercise.Withheld.NOTHING));
        HBox head = new HBox(title, gap, edit);
        head.getStyleClass().add("panel-head");
        Pair program = new Pair(
                new ProgramPanel(desk.simulator()),
                new AboutBox(desk, guide),
                desk.window().compactProperty(),
                0);
        VBox.setVgrow(program, Priority.ALWAYS);
        VBox side = new VBox(head, program);
        side.getStyleClass().add(READING);
        return side;
    }
}
