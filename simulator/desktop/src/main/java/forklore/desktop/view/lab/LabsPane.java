package forklore.desktop.view.lab;

import forklore.desktop.lab.LabRow;
import forklore.desktop.lab.LabsModel;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of labs: what each is about, how long it takes, and how far the student is.
public final class LabsPane extends VBox {

    private final LabsModel labs;
    private final ListView<LabRow> rows = new ListView<>();
    private final TextField student;

    private static final double NARROW = 760;

    /// Makes a list.
    ///
    /// @param labs what it shows and commands
    public LabsPane(LabsModel labs) {
        this.labs = labs;
        setId("labs");
        getStyleClass().addAll("library", "labs");
        student = field("labs-student", "Name or number", labs.studentProperty(), labs::call);
        rows.setId("labs-rows");
        rows.setAccessibleText("Labs");
        rows.setCellFactory(_ -> new Cell());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        VBox.setVgrow(rows, Priority.ALWAYS);
        labs.rows().subscribe(this::fill);
        fill();
        Label problem = Words.label("", "lab-bad");
        problem.setId("labs-problem");
        problem.textProperty().bind(labs.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(head(), who(), problem, rows);
        labs.openProperty().subscribe(shown -> {
            if (shown) {
                // Later: now it is not shown yet.
                Platform.runLater(this::focus);
            }
        });
    }

    private void focus() {
        if (student.getText().isEmpty()) {
            student.requestFocus();
        } else {
            rows.requestFocus();
        }
    }

    /// The list has entries of its own, so that its selection stays.
    private void fill() {
        int chosen = Math.max(0, rows.getSelectionModel().getSelectedIndex());
        if (!rows.getItems().equals(labs.rows())) {
            rows.getItems().setAll(labs.rows());
            // Later: a list selects among the rows that it has laid out.
            Platform.runLater(() -> rows.getSelectionModel().clearAndSelect(chosen));
        }
    }

    private Node head() {
        Label title = new Label("Labs");
        title.getStyleClass().add("key-sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button begin = new Button("Begin, or go on");
        begin.setId("labs-begin");
        begin.getStyleClass().add("accent");
        begin.setOnAction(_ -> begin());
        Button close = new Button("Close");
        close.setId("labs-close");
        close.setAccessibleText("Close the list of labs");
        close.setOnAction(_ -> labs.hide());
        HBox head = new HBox(12, title, gap, begin, close);
        head.getStyleClass().add("library-head");
        return head;
    }

    private Node who() {
        TextField course = field("labs-course", "Course, if your teacher says one", labs.courseProperty(), labs::enrol);
        Label why = Words.label(
                "Your data are drawn from your name and your course. Both stay on this machine: there is no account and"
                        + " no network.",
                "muted");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox who = new HBox(10, student, course, why);
        who.getStyleClass().add("library-head");
        VBox all = new VBox(6, who);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(narrow -> {
                    who.getChildren().remove(why);
                    all.getChildren().remove(why);
                    (narrow ? all : who).getChildren().add(why);
                });
        return all;
    }

    private TextField field(String id, String prompt, ObservableValue<String> text, Consumer<String> typed) {
        TextField field = new TextField();
        text.subscribe(now -> {
            if (!field.getText().strip().equals(now)) {
                field.setText(now);
            }
        });
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setMinWidth(190);
        field.setPrefWidth(220);
        field.textProperty().subscribe((_, now) -> typed.accept(now));
        field.setOnAction(_ -> rows.requestFocus());
        return field;
    }

    /// A list takes this key for itself.
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            labs.hide();
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            begin();
            event.consume();
        }
    }

    private void begin() {
        LabRow chosen = rows.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            labs.begin(chosen.sheet());
        }
        if (!labs.problemProperty().get().isEmpty()) {
            student.requestFocus();
        }
    }

    private final class Cell extends ListCell<LabRow> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    begin();
                }
            });
        }

        @Override
        protected void updateItem(LabRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : line(row));
            setAccessibleText(
                    empty || row == null
                            ? null
                            : "Lab " + row.sheet().number() + ": " + row.sheet().title() + ", " + row.facts() + ". "
                                    + row.note() + " " + row.goals());
        }

        private static Node line(LabRow row) {
            Label title =
                    new Label("Lab " + row.sheet().number() + "  " + row.sheet().title());
            title.getStyleClass().add("lab-title");
            Label facts = new Label(row.facts());
            facts.getStyleClass().add("muted");
            Label note = new Label(row.note());
            note.getStyleClass().add("lab-note");
            HBox first = new HBox(14, title, facts, note);
            return new VBox(3, first, Words.label(row.goals(), "lab-goals"));
        }
    }
}
