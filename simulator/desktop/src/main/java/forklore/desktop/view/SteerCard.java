package forklore.desktop.view;

import forklore.desktop.model.Evidence;
import forklore.desktop.model.OutcomeRow;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.SteerModel;
import forklore.desktop.model.SteerModel.State;
import forklore.desktop.model.SteerModel.Timed;
import forklore.runner.ComparedStep;
import forklore.runner.XRay;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came of making the shown run on the real kernel: each step with its real time, processes and locks, and the
/// X-ray of a process that hangs.
final class SteerCard extends VBox {

    private static final double CELL = 24;
    private static final int MOST_SHOWN = 9;
    private static final double MICROS_PER_MILLI = 1000;

    private final SimulatorModel simulator;
    private final SteerModel steer;
    private final Runnable save;
    private final ListView<Timed> list = new ListView<>();
    private final VBox result = new VBox(6);

    /// Makes a card.
    ///
    /// @param simulator whose real run it shows
    /// @param save saves the evidence
    SteerCard(SimulatorModel simulator, Runnable save) {
        this.simulator = simulator;
        this.steer = simulator.steering();
        this.save = save;
        setId("steered");
        getStyleClass().add("steered");
        list.setId("steered-steps");
        list.setItems(steer.steps());
        list.setFixedCellSize(CELL);
        list.setAccessibleText("The steps of the real run");
        list.getStyleClass().add("steps");
        list.setCellFactory(_ -> new StepCell());
        getChildren().addAll(result, list);
        steer.steps().subscribe(this::fit);
        steer.stateProperty().subscribe(this::tell);
        managedProperty().bind(steer.stateProperty().map(state -> !(state instanceof State.Idle)));
        visibleProperty().bind(managedProperty());
        fit();
    }

    private void fit() {
        int rows = steer.steps().size();
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        list.setMinHeight(Math.min(rows, MOST_SHOWN) * CELL + 8);
        list.setPrefHeight(Math.min(rows, MOST_SHOWN) * CELL + 8);
    }

    private void tell(State state) {
        result.getChildren().setAll(nodes(state));
    }

    private List<? extends Node> nodes(State state) {
        return switch (state) {
            case State.Idle _ -> List.of();
            case State.Running _ ->
                List.of(said("The real kernel makes this run; each step is compared with the model."));
            case State.Stopped _ -> List.of(said("Stopped. Nothing that was started is left."));
            case State.Reproduced reproduced -> {
                Label done = said("Reproduced: the real run agreed with the model at every step and at its end.");
                yield reproduced
                        .xRay()
                        .<List<? extends Node>>map(xRay -> List.of(done, xRay(xRay)))
                        .orElseGet(() -> List.of(done));
            }
            case State.Diverged diverged ->
                Stream.concat(
                                Evidence.of(simulator).stream().map(evidence -> disagrees(evidence, save)),
                                diverged.xRay().stream().map(SteerCard::xRay))
                        .toList();
            case State.Unavailable(String reason, String whatToDo) -> List.of(missing(reason, whatToDo));
        };
    }

    private static Label said(String sentence) {
        Label label = new Label(sentence);
        label.setId("steer-state");
        label.setWrapText(true);
        return label;
    }

    private static Node xRay(XRay xRay) {
        VBox card = new VerdictCard(
                OutcomeRow.Tone.BAD,
                "X-ray of the hung process",
                xRay.sentence().replace("; ", ";\n"));
        card.setId("x-ray");
        return card;
    }

    private static Node missing(String reason, String whatToDo) {
        VBox card = new VerdictCard(OutcomeRow.Tone.ODD, reason, "Everything else works without it. What to do:");
        card.setId("steer-state");
        TextField command = new TextField(whatToDo);
        command.setEditable(false);
        command.setAccessibleText("What to do");
        command.getStyleClass().add("mono");
        card.getChildren().add(command);
        return card;
    }

    /// {@return a card for the case that one of the two is wrong}
    ///
    /// @param evidence what shows it
    /// @param save saves it
    static VBox disagrees(Evidence evidence, Runnable save) {
        VBox card = new VerdictCard(
                OutcomeRow.Tone.BAD,
                "The machine did something that the model excludes",
                "One of the two is wrong, and both are ours. Please save the evidence and send the file.");
        card.setId("disagreement");
        Button keep = new Button("Save the evidence\u2026");
        keep.setId("save-evidence");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> save.run());
        TextArea report = new TextArea(evidence.report());
        report.setEditable(false);
        report.setWrapText(true);
        report.setPrefRowCount(6);
        report.setAccessibleText("The text of the report");
        report.getStyleClass().add("mono");
        card.getChildren().addAll(keep, report);
        return card;
    }

    private static final class StepCell extends ListCell<Timed> {

        StepCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Timed timed, boolean empty) {
            super.updateItem(timed, empty);
            setText(null);
            setGraphic(empty || timed == null ? null : row(timed));
        }

        private static Node row(Timed timed) {
            ComparedStep step = timed.step();
            Label number = styled(String.valueOf(step.step()), "step-number");
            Label time =
                    styled(String.format(Locale.ROOT, "+%.1f ms", timed.micros() / MICROS_PER_MILLI), "steered-time");
            Label who = styled(step.actor(), "step-who");
            Label real =
                    styled(step.processes().stream().map(StepCell::process).collect(Collectors.joining("   ")), "mono");
            Label note = styled(step.note(), "muted");
            for (Region each : List.of(number, time, who, real)) {
                each.setMinWidth(Region.USE_PREF_SIZE);
            }
            HBox row = new HBox(number, time, who, real, note);
            row.getStyleClass().add("step-row");
            return row;
        }

        private static Label styled(String text, String style) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            return label;
        }

        private static String process(ComparedStep.RealProcess process) {
            String locks = process.locks().stream()
                    .map(lock -> " " + lock.mutex() + "=" + lock.word()
                            + (lock.ownerTid().isPresent()
                                    ? "/" + lock.ownerTid().getAsInt()
                                    : ""))
                    .collect(Collectors.joining());
            return process.process() + " " + process.pid() + ":"
                    + process.threads().size() + "t" + locks;
        }
    }
}
