package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.lab.sheet.Task;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The hints that were taken, and what the next one costs.
final class HintBox extends VBox {

    private final LabModel lab;
    private final PersonalTask task;
    private int shown = -1;

    /// Makes a box.
    ///
    /// @param lab what it shows and commands
    /// @param task the task
    /// @param watching ends with the page
    HintBox(LabModel lab, PersonalTask task, Watching watching) {
        this.lab = lab;
        this.task = task;
        setId("hints");
        getStyleClass().add("lab-column");
        boolean any = !task.task().hints().isEmpty();
        setVisible(any);
        setManaged(any);
        watching.on(lab.workProperty(), this::fill);
    }

    private void fill(Work work) {
        List<Task.Hint> taken = work.hints(task.id());
        if (taken.size() == shown) {
            return;
        }
        boolean pressed = shown >= 0;
        shown = taken.size();
        getChildren().clear();
        for (int at = 0; at < taken.size(); at++) {
            VBox hint = new VBox(
                    2,
                    Words.label("Hint " + (at + 1) + " (" + cost(taken.get(at).cost()) + ")", "section"),
                    new VBox(4, Words.prose(taken.get(at).text()).toArray(Node[]::new)));
            hint.getStyleClass().add("lab-hint");
            getChildren().add(hint);
        }
        work.nextHint(task.id()).ifPresent(next -> {
            Button take = Buttons.small(
                    "hint",
                    "Hint " + (taken.size() + 1) + " of " + task.task().hints().size() + ": " + cost(next.cost())
                            + " of " + task.task().points(),
                    () -> lab.hint(task.id()));
            take.setAccessibleText("Take hint " + (taken.size() + 1) + ". " + cost(next.cost()) + ".");
            getChildren().add(take);
            if (pressed) {
                take.requestFocus();
            }
        });
    }

    private static String cost(int points) {
        return points == 0 ? "it costs nothing" : "it costs " + Words.count(points, "point");
    }
}
