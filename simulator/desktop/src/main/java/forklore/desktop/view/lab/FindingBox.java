package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.lab.Remark;
import forklore.desktop.view.part.Buttons;
import forklore.engine.text.Problem;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is wrong with an answer that cannot be read; what was found when it was checked, with the runs that show it;
/// and
/// the model answer once the try is handed in.
final class FindingBox extends VBox {

    private final LabModel lab;
    private final PersonalTask task;
    private final VBox problems = column("answer-problems");
    private final VBox found = column("found");
    private final VBox model = column("model");

    /// Makes a box.
    ///
    /// @param lab what it shows and commands
    /// @param task the task
    /// @param watching ends with the page
    FindingBox(LabModel lab, PersonalTask task, Watching watching) {
        this.lab = lab;
        this.task = task;
        getStyleClass().add("lab-column");
        getChildren().addAll(problems, found, model);
        watching.on(lab.workProperty(), _ -> {
            fillProblems(lab.problems(task.id()));
            fillModel();
        });
        watching.on(lab.resultProperty(), _ -> fill());
    }

    private static VBox column(String id) {
        VBox column = new VBox();
        column.setId(id);
        column.getStyleClass().add("lab-column");
        column.managedProperty().bind(Bindings.isNotEmpty(column.getChildren()));
        return column;
    }

    private void fillProblems(List<Problem> wrong) {
        problems.getChildren().clear();
        for (Problem problem : wrong) {
            problems.getChildren()
                    .add(Words.label(
                            sentence(problem.message())
                                    + problem.help()
                                            .map(help -> " " + sentence(help))
                                            .orElse(""),
                            "lab-bad"));
        }
    }

    private static String sentence(String phrase) {
        return phrase.isEmpty() ? "" : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
    }

    private void fill() {
        found.getChildren().clear();
        lab.check(task.id()).ifPresent(check -> {
            found.getChildren().add(head(check));
            for (Remark remark : Remark.of(check, task)) {
                found.getChildren().add(line(remark, check));
            }
            if (!check.help().isBlank()) {
                found.getChildren().add(Words.label("Next: " + check.help(), "lab-next"));
            }
        });
    }

    /// {@return whether a check passed, in words and in a colour}
    ///
    /// @param check the check
    static Node head(Check check) {
        Label word = new Label(
                switch (check.passed()) {
                    case YES -> "passed";
                    case NO -> "failed";
                    case NOT_RUN -> "not run";
                });
        word.getStyleClass()
                .addAll(
                        "tag",
                        switch (check.passed()) {
                            case YES -> "tag-fine";
                            case NO -> "tag-hangs";
                            case NOT_RUN -> "tag-surprises";
                        });
        word.setMinWidth(USE_PREF_SIZE);
        Label points = new Label(check.points() + " of " + Words.count(check.most(), "point"));
        points.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, word, points);
        head.getStyleClass().add("lab-tick");
        return head;
    }

    private Node line(Remark remark, Check check) {
        boolean first = remark.text().equals(check.rationale());
        Label text = Words.label(remark.text(), first ? "lab-reason" : "lab-log");
        if (remark.token().isEmpty()) {
            return text;
        }
        int number = found.getChildren().size();
        String name = remark.text().isEmpty() ? "Play this run" : "Play";
        Button play = Buttons.small(
                "play-" + number, name, () -> lab.play(remark.token().get()));
        play.setAccessibleText("Play the run: " + remark.text());
        HBox row = new HBox(6, play, text);
        row.getStyleClass().add("lab-play");
        return row;
    }

    private void fillModel() {
        model.getChildren().clear();
        List<String> lines = lab.model();
        boolean shown = lab.canShowModel();
        if (lines.isEmpty() && !shown) {
            return;
        }
        model.getChildren().add(Words.label("A MODEL ANSWER, FOR THE DATA OF THIS TRY", "section"));
        lines.forEach(line -> model.getChildren().add(Words.label(line, "lab-condition")));
        if (shown) {
            model.getChildren().add(Buttons.small("play-model", "Show it in the picture", lab::showModel));
        }
    }
}
