package forklore.desktop.view;

import forklore.desktop.model.Exercise;
import forklore.desktop.model.Extent;
import forklore.desktop.model.Numbers;
import forklore.desktop.model.Opened;
import forklore.desktop.model.OutcomeRow;
import forklore.desktop.model.SimulatorModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is shown instead of a diagram: that the check is running, that there is no such file, everything that is
/// wrong with the text, or that the check met its limit before it met an end.
final class ProblemsPane extends ScrollPane {

    private final SimulatorModel simulator;
    private final VBox content = new VBox();

    /// Makes a pane.
    ///
    /// @param simulator what it shows
    ProblemsPane(SimulatorModel simulator) {
        this.simulator = simulator;
        setId("problems");
        getStyleClass().add("problems");
        setContent(content);
        setFitToWidth(true);
        // As high as the view at least, so that the messages fill it; higher, and it scrolls.
        viewportBoundsProperty().subscribe(view -> content.setMinHeight(view.getHeight()));
        content.getStyleClass().add("problems-content");
        simulator.openedProperty().subscribe(this::fill);
    }

    /// {@return whether there is something to say}
    ///
    /// @param simulator what is shown
    static ObservableValue<Boolean> wanted(SimulatorModel simulator) {
        return simulator
                .openedProperty()
                .flatMap(opened ->
                        simulator.runProperty().map(run -> !(opened instanceof Opened.Ready) || run.isEmpty()));
    }

    private void fill(Opened opened) {
        content.getChildren().clear();
        switch (opened) {
            case Opened.Ready ready ->
                content.getChildren()
                        .add(
                                simulator.withheldProperty().get() == Exercise.Withheld.PICTURE
                                        ? predictFirst()
                                        : noEnd(ready));
            case Opened.Checking(String name) -> {
                Label label = new Label(name.isEmpty() ? "" : "Reading and checking " + name + "\u2026");
                label.getStyleClass().add("checking");
                content.getChildren().add(label);
            }
            case Opened.Unreadable(String message, String help) ->
                content.getChildren().add(new VerdictCard(OutcomeRow.Tone.BAD, message, help));
            case Opened.Rejected rejected -> reject(rejected);
        }
    }

    private static VerdictCard predictFirst() {
        return new VerdictCard(
                OutcomeRow.Tone.ODD,
                "Say first what will happen",
                "The program is on the left. The picture, and everything that can happen, is shown when you have"
                        + " checked your answers: press Check on the sheet (F7). It costs nothing.");
    }

    private static VerdictCard noEnd(Opened.Ready ready) {
        return new VerdictCard(
                OutcomeRow.Tone.ODD,
                "No end was found yet",
                Extent.partial(ready.verdict()).orElse("") + " Nothing is known about how it ends.");
    }

    private void reject(Opened.Rejected rejected) {
        int count = rejected.problems().size();
        content.getChildren()
                .add(new VerdictCard(
                        OutcomeRow.Tone.BAD,
                        rejected.file() + " is no scenario yet",
                        (count == 1 ? "One thing is wrong." : Numbers.grouped(count) + " things are wrong.")
                                + " Correct the file and open it again: forklore open " + rejected.file()));
        StringBuilder text = new StringBuilder();
        rejected.problems()
                .forEach(problem -> text.append(text.isEmpty() ? "" : "\n")
                        .append(problem.render(rejected.text()).stripTrailing())
                        .append('\n'));
        // A text area, so that the messages can be selected and copied.
        TextArea area = new TextArea(text.toString());
        area.setEditable(false);
        area.setWrapText(true);
        area.setId("problem-text");
        area.getStyleClass().add("problem-text");
        VBox.setVgrow(area, Priority.ALWAYS);
        content.getChildren().add(area);
    }
}
