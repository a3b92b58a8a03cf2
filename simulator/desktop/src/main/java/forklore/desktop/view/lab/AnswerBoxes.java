package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a task is answered with, format by format.
final class AnswerBoxes {

    private static final int SOURCE_ROWS = 12;

    private final LabModel lab;
    private final LabOutside outside;
    private final Watching watching;

    /// Makes boxes for a page.
    ///
    /// @param lab what they show and change
    /// @param outside what belongs to the window
    /// @param watching ends with the page
    AnswerBoxes(LabModel lab, LabOutside outside, Watching watching) {
        this.lab = lab;
        this.outside = outside;
        this.watching = watching;
    }

    /// {@return what a task is answered with}
    ///
    /// @param task the task
    Node of(PersonalTask task) {
        return switch (task.task().format()) {
            case Format.Predict predict -> predict(task, predict);
            case Format.Drive drive ->
                played(task, drive.end().map(Format.Claim::condition).orElse(drive.look()));
            case Format.Find find -> played(task, find.end().condition());
            case Format.Break _, Format.Fix _ -> new EditBox(lab, task, watching);
            case Format.Explain explain -> new OrderBox(lab, task, explain);
            case Format.Measure measure ->
                column(
                        new RunBox(lab, outside, watching, measure),
                        field(task, "runs", "How many runs there were"),
                        field(task, "seen", "How many of them ended so"),
                        field(task, "low", "95 % interval from, in percent"),
                        field(task, "high", "to, in percent"),
                        new FilesBox(lab, outside, watching));
            case Format.Steer steer ->
                column(new SteerBox(lab, outside, watching, steer), new FilesBox(lab, outside, watching));
            case Format.Recording _ ->
                column(
                        Words.label(
                                "There is no recorder in this Forklore yet, so the task is not graded. You can still"
                                        + " write down what you found, and take a record along."),
                        field(task, "thread", "The thread"),
                        field(task, "lock", "The lock"),
                        new FilesBox(lab, outside, watching));
            case Format.Migrate migrate -> migrate(migrate);
        };
    }

    private Node migrate(Format.Migrate migrate) {
        TextArea source = new TextArea(migrate.source());
        source.setId("lab-source");
        source.setEditable(false);
        source.setPrefRowCount(SOURCE_ROWS);
        source.getStyleClass().add("mono");
        source.setAccessibleText("The program " + migrate.program());
        return column(
                Words.flow(
                        "Take `" + migrate.program() + "` from here, change it with an editor of your own, and attach"
                                + " it. Check runs it here on each of " + String.join(" and ", migrate.versions())
                                + " that this machine has, and says how to get the others."),
                source,
                Words.flow("With `-W error`, and each time, it must end with 0 and print exactly this:"),
                Words.label(String.join("\n", migrate.prints()), "lab-condition"),
                new FilesBox(lab, outside, watching));
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("lab-column");
        return column;
    }

    private Node predict(PersonalTask task, Format.Predict predict) {
        VBox column = column();
        predict.ticks().forEach(tick -> column.getChildren().add(tick(task, tick)));
        predict.cells().forEach(cell -> column.getChildren().add(field(task, cell.name(), question(cell))));
        return column;
    }

    private static String question(Format.Cell cell) {
        return switch (cell.kind()) {
            case LOOK -> cell.about();
            case CHANCE -> "How likely is it: " + cell.about() + " (a fraction, or percent with two decimals)";
            case SHORTEST -> "How many steps has the shortest run to: " + cell.about();
            case ENDS -> "How many different ends are there?";
        };
    }

    private Node tick(PersonalTask task, Format.Claim tick) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(6);
        row.getStyleClass().add("lab-tick");
        for (String word : List.of("yes", "no")) {
            ToggleButton button = new ToggleButton(word);
            button.setId("tick-" + tick.name() + "-" + word);
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setAccessibleText("Can it happen that " + tick.condition() + "? " + word);
            button.setSelected(lab.value(task.id(), tick.name()).equals(word));
            button.setOnAction(_ -> lab.write(task.id(), tick.name(), button.isSelected() ? word : ""));
            row.getChildren().add(button);
        }
        Label condition = Words.label(tick.condition(), "lab-condition");
        HBox.setHgrow(condition, Priority.ALWAYS);
        row.getChildren().add(condition);
        return row;
    }

    private VBox field(PersonalTask task, String key, String question) {
        TextField field = new TextField(lab.value(task.id(), key));
        field.setId("field-" + key);
        field.setAccessibleText(question);
        field.textProperty().subscribe((_, now) -> lab.write(task.id(), key, now));
        Label label = Words.label(question, "lab-question");
        label.setLabelFor(field);
        VBox box = new VBox(2, label, field);
        box.setFillWidth(true);
        return box;
    }

    private Node played(PersonalTask task, String goal) {
        return new PlayBox(lab, task, goal, outside.turns(), watching);
    }
}
