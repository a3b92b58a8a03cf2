package forklore.desktop.view;

import forklore.desktop.model.Evidence;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.NativeModel.State;
import forklore.desktop.model.Numbers;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.SteerModel;
import forklore.engine.trace.RunLog;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The campaign of real runs: how far it is, what it ran with, and what is missing when it cannot run.
final class NativeTab extends ScrollPane {

    private static final double LEAST_BAR = 60;

    private final SimulatorModel simulator;
    private final NativeModel natives;
    private final SteerCard steered;
    private final Runnable save;
    private final VBox content = new VBox();

    /// Makes a tab.
    ///
    /// @param simulator what it shows and commands
    /// @param save saves the evidence
    NativeTab(SimulatorModel simulator, Runnable save) {
        this.save = save;
        this.simulator = simulator;
        this.natives = simulator.natives();
        this.steered = new SteerCard(simulator, save);
        setId("native");
        setContent(content);
        setFitToWidth(true);
        content.getStyleClass().add("native");
        natives.stateProperty().subscribe(_ -> fill());
        natives.countsProperty().subscribe(_ -> fill());
    }

    private void fill() {
        content.getChildren().setAll(state(natives.stateProperty().get()), steered);
        contradiction();
        natives.countsProperty().get().shown().ifPresent(this::environment);
    }

    private Node state(State state) {
        return switch (state) {
            case State.Idle _ -> idle();
            case State.Running(int done, int total) -> running(done, total);
            case State.Finished(int runs) ->
                again(Numbers.grouped(runs) + " runs made. Their counts stand beside the model's under Outcomes.");
            case State.Cancelled(int done) ->
                again("Stopped after " + Numbers.grouped(done) + " runs. What they did is shown under Outcomes.");
            case State.Unavailable(String what, String command) -> missing(what, command);
            case State.Failed(String what) -> again(what);
        };
    }

    private Node idle() {
        boolean recorded = natives.countsProperty().get() instanceof NativeModel.Counts.Recorded;
        return again(
                recorded
                        ? "Shown are counts that were recorded earlier, with the environment below. Run the program on"
                                + " this machine to get your own."
                        : "Nothing has been run yet. The program of this scenario can be compiled and run on this"
                                + " machine.");
    }

    private Node again(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setId("native-state");
        Button run = new Button("Run " + Numbers.grouped(NativeModel.RUNS) + " times");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(_ -> natives.run());
        HBox row = new HBox(label, run, steerButton());
        row.getStyleClass().add("native-row");
        return row;
    }

    private Node steerButton() {
        SteerModel steering = simulator.steering();
        Button steer = new Button();
        steer.setId("steer");
        steer.setMinWidth(Region.USE_PREF_SIZE);
        steer.textProperty()
                .bind(steering.stateProperty()
                        .map(state -> state instanceof SteerModel.State.Running ? "Stop" : "Steer this run"));
        Tip.on(steer, "Makes exactly the shown run on the real kernel, and compares at each step.");
        steer.setOnAction(_ -> {
            if (steering.running()) {
                steering.cancel();
            } else {
                steering.steer();
            }
        });
        return steer;
    }

    /// The kernel did what the model excludes: that is for the reader, and for us.
    private void contradiction() {
        if (!simulator.contradictions().isEmpty()) {
            Evidence.of(simulator)
                    .ifPresent(evidence -> content.getChildren().add(SteerCard.disagrees(evidence, save)));
        }
    }

    private Node running(int done, int total) {
        // Nothing runs to and fro while it compiles: the words say it.
        ProgressBar bar = new ProgressBar((double) done / total);
        bar.setPrefWidth(220);
        Label label = new Label(
                done == 0
                        ? "Compiling the program\u2026"
                        : Numbers.grouped(done) + " of " + Numbers.grouped(total) + " runs");
        label.setId("native-state");
        label.setWrapText(true);
        bar.setMinWidth(LEAST_BAR);
        Button cancel = new Button("Cancel");
        cancel.setId("native-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> natives.cancel());
        HBox row = new HBox(bar, label, cancel);
        row.getStyleClass().add("native-row");
        return row;
    }

    private static Node missing(String what, String command) {
        Label label = new Label(
                what + " Everything else works without it.", Icons.icon(Icon.STOP, Role.WARN, Role.WARN_SOFT, 14));
        label.setWrapText(true);
        label.setId("native-state");
        // A field, so that the command can be selected and copied.
        TextField field = new TextField(command);
        field.setId("native-command");
        field.setAccessibleText("The command that installs it");
        field.setEditable(false);
        field.getStyleClass().add("mono");
        VBox card = new VBox(label, field);
        card.getStyleClass().addAll("card", "odd");
        return card;
    }

    private void environment(RunLog log) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : log.environment().entrySet()) {
            text.append(text.isEmpty() ? "" : "   ")
                    .append(entry.getKey())
                    .append(": ")
                    .append(entry.getValue());
        }
        Label label = new Label(text.toString());
        label.setWrapText(true);
        label.getStyleClass().add("environment");
        content.getChildren().add(label);
    }
}
