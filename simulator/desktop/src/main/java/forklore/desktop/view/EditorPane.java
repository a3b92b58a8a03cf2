package forklore.desktop.view;

import forklore.desktop.model.EditorModel;
import forklore.desktop.model.EditorModel.Live;
import forklore.desktop.model.Numbers;
import forklore.desktop.model.OutcomeRow;
import forklore.desktop.view.part.Buttons;
import forklore.engine.text.Problem;
import forklore.engine.verdict.Verdict;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The program as a text, and under it at all times what is wrong with it or what it comes to.
final class EditorPane extends VBox {

    private static final Insets FIX_MARGIN = new Insets(0, 0, 0, 19);

    private final EditorModel editor;
    private final ScenarioEditor area = new CodeEditor();
    private final VBox strip = new VBox();

    private static final double GAP = 6;

    /// Makes a pane.
    ///
    /// @param editor what it shows and changes
    /// @param compact whether there is little height
    /// @param save saves
    /// @param saveAs asks for a file and saves
    EditorPane(EditorModel editor, ObservableValue<Boolean> compact, Runnable save, Runnable saveAs) {
        this.editor = editor;
        setId("editor-pane");
        getStyleClass().add("editor-pane");
        strip.getStyleClass().add("editor-strip");
        strip.setId("editor-strip");
        ScrollPane scroll = new ScrollPane(strip);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("editor-messages");
        Pair both = new Pair(area.node(), scroll, compact, GAP);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(head(save, saveAs), both);
        area.onEdit(editor::type);
        editor.textProperty().subscribe(area::show);
        editor.liveProperty().subscribe(this::tell);
    }

    /// Gives the text the focus.
    void focus() {
        // Later, or the letter that opened the editor would be typed into the text.
        Platform.runLater(area.node()::requestFocus);
    }

    private Node head(Runnable save, Runnable saveAs) {
        Label name = new Label();
        name.setId("editor-name");
        name.getStyleClass().add("panel-title");
        name.setMinWidth(0);
        Tip.whole(name);
        name.textProperty()
                .bind(editor.textProperty()
                        .flatMap(_ -> editor.changedProperty()
                                .map(changed -> (changed ? "\u2022 " : "") + editor.suggestedName())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = Buttons.small("editor-revert", "Revert", editor::revert);
        undo.disableProperty().bind(editor.changedProperty().not());
        HBox head = new HBox(
                name,
                gap,
                undo,
                Buttons.small("editor-save-as", "Save as\u2026", saveAs),
                Buttons.small("editor-save", "Save", save),
                Buttons.small("editor-done", "Done", editor::done));
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void tell(Live live) {
        switch (live) {
            // What is known of the text before stays until there is something new: it would only flicker.
            case Live.Checking _ -> strip.setOpacity(0.6);
            case Live.Mistakes(var problems) ->
                show(problems, problems.stream().map(this::mistake).toList());
            case Live.Unfit(String message, String help) ->
                show(List.of(), List.of(line(message + " " + help, Icon.STOP, Role.DANGER)));
            case Live.Checked(Verdict verdict) -> show(List.of(), List.of(answer(verdict)));
        }
    }

    private void show(List<Problem> problems, List<? extends Node> lines) {
        strip.setOpacity(1);
        strip.getChildren().setAll(lines);
        area.mark(problems);
    }

    private Node mistake(Problem problem) {
        Label what = line("Line " + problem.span().line() + ": " + problem.message(), Icon.STOP, Role.DANGER);
        what.getStyleClass().add("mistake");
        what.setAccessibleRole(AccessibleRole.BUTTON);
        what.setFocusTraversable(true);
        what.setOnMouseClicked(_ -> area.goTo(problem.span()));
        what.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                area.goTo(problem.span());
                event.consume();
            }
        });
        VBox box = new VBox(what);
        Label help = new Label(sentence(problem.why())
                + problem.help().map(text -> " " + sentence(text)).orElse(""));
        help.getStyleClass().add("mistake-help");
        help.setWrapText(true);
        box.getChildren().add(help);
        problem.suggestion().ifPresent(change -> {
            Button fix = Buttons.small("fix", "Do that", () -> editor.apply(change));
            fix.setAccessibleText(change.sentence());
            VBox.setMargin(fix, FIX_MARGIN);
            box.getChildren().add(fix);
        });
        return box;
    }

    /// The parts of a message are phrases.
    private static String sentence(String phrase) {
        String end = phrase.endsWith("?") || phrase.endsWith(".") ? "" : ".";
        return phrase.isEmpty() ? "" : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + end;
    }

    private static Label line(String text, Icon icon, Role role) {
        Label label = new Label(text, Icons.icon(icon, role, 13));
        label.setWrapText(true);
        return label;
    }

    private static Node answer(Verdict verdict) {
        List<OutcomeRow> rows = OutcomeRow.of(verdict, Optional.empty());
        boolean bad = rows.stream().anyMatch(row -> row.tone() == OutcomeRow.Tone.BAD && happens(row));
        String ends = rows.stream()
                .filter(EditorPane::happens)
                .map(row -> row.name()
                        + row.exact().map(share -> " " + Numbers.percent(share)).orElse(""))
                .collect(Collectors.joining(", "));
        String limit = verdict.statistics().complete() ? "" : " Not searched to the end: more may happen.";
        String claims = verdict.problems().isEmpty()
                ? ""
                : " " + verdict.problems().getFirst().sentence();
        return line(
                "Checked on " + verdict.platform() + ", "
                        + Numbers.grouped(verdict.statistics().states()) + " states: " + ends + "." + limit + claims,
                bad || !claims.isEmpty() ? Icon.STOP : Icon.CHECK,
                bad || !claims.isEmpty() ? Role.DANGER : Role.SUCCESS);
    }

    private static boolean happens(OutcomeRow row) {
        return row.exact().map(share -> share.toDouble() > 0).orElse(true);
    }
}
