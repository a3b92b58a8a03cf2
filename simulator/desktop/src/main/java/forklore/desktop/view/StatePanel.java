package forklore.desktop.view;

import forklore.desktop.model.SimulatorModel;
import forklore.engine.verdict.Endings;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import forklore.stage.story.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The state after the step that is shown: threads in words, locks, variables and buffers of each process. What the
/// step changed has a dot. At the end of a run stands what it came to.
final class StatePanel extends ScrollPane {

    private static final String BECAME = "became ";

    private final SimulatorModel simulator;
    private final VBox content = new VBox();

    /// Makes a panel.
    ///
    /// @param simulator what it shows
    StatePanel(SimulatorModel simulator) {
        this.simulator = simulator;
        getStyleClass().add("state-panel");
        content.getStyleClass().add("state");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        simulator.playback().frameProperty().subscribe(this::fill);
    }

    private void fill(Optional<Frame> shown) {
        content.getChildren().clear();
        if (shown.isEmpty()) {
            return;
        }
        Frame frame = shown.get();
        Label title = new Label(frame.step() == 0 ? "State at the start" : "State after step " + frame.step());
        title.getStyleClass().add("state-title");
        content.getChildren().add(title);
        frame.processes().forEach(this::process);
        if (!frame.output().isEmpty()) {
            section("Written to standard output");
            content.getChildren().add(chips(List.of(text(Endings.quote(frame.output()), frame.outputChanged()))));
        }
        if (frame.step() == simulator.playback().lastProperty().get()) {
            simulator
                    .runProperty()
                    .get()
                    .flatMap(run -> VerdictCard.of(simulator, run))
                    .ifPresent(content.getChildren()::add);
        }
    }

    private void process(Frame.ProcessState process) {
        String title = process.title().replace(" process", "");
        boolean over = !process.fate().isEmpty()
                && process.threads().stream().allMatch(thread -> thread.life() == Frame.Life.ENDED);
        if (over) {
            // Its threads and its memory are gone with it.
            section(title);
            content.getChildren().add(fate(process.fate()));
            return;
        }
        section(title + " \u00b7 threads" + (process.fate().isEmpty() ? "" : " \u00b7 " + process.fate()));
        process.threads().forEach(thread -> content.getChildren().add(thread(thread)));
        if (!process.locks().isEmpty()) {
            section(title + (process.index() == 0 ? " \u00b7 locks" : " \u00b7 locks, as copied"));
            content.getChildren()
                    .add(chips(process.locks().stream().map(StatePanel::lock).toList()));
        }
        if (!process.variables().isEmpty() || !process.buffer().isEmpty()) {
            section(title + " \u00b7 memory");
            FlowPane chips =
                    chips(process.variables().stream().map(StatePanel::variable).toList());
            if (!process.buffer().isEmpty()) {
                chips.getChildren().add(text("buffer " + Endings.quote(process.buffer()), process.bufferChanged()));
            }
            content.getChildren().add(chips);
        }
    }

    private static Node fate(String fate) {
        String said = fate.startsWith(BECAME) ? BECAME + "the program " + fate.substring(BECAME.length()) : fate;
        Label words = new Label(said, Icons.icon(Icon.EXIT, Role.MUTED, 13));
        words.getStyleClass().addAll("thread-words", "muted");
        HBox row = new HBox(words);
        row.getStyleClass().add("thread-row");
        return row;
    }

    private void section(String text) {
        Label label = new Label(text.toUpperCase(Locale.ROOT));
        label.getStyleClass().add("section");
        content.getChildren().add(label);
    }

    private static FlowPane chips(List<? extends Node> nodes) {
        FlowPane pane = new FlowPane(6, 6);
        pane.getStyleClass().add("chips");
        pane.getChildren().addAll(nodes);
        return pane;
    }

    private static Node thread(Frame.ThreadState thread) {
        boolean ghost = thread.life() == Frame.Life.NOT_HERE;
        Label name = new Label(thread.name());
        name.getStyleClass().add("thread-name");
        Node named = ghost ? new Struck(name) : name;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Role role = role(thread.life());
        Label words = new Label(thread.words(), icon(thread.life(), role));
        words.getStyleClass().add("thread-words");
        words.setStyle("-fx-text-fill: " + Icons.colour(role) + ";");
        HBox row = new HBox(Icons.thread(thread.index(), ghost, 13), named, gap, words);
        row.getStyleClass().add("thread-row");
        if (ghost) {
            row.getStyleClass().add("ghost");
        }
        if (thread.changed()) {
            row.getChildren().add(3, dot());
        }
        return row;
    }

    private static Role role(Frame.Life life) {
        return switch (life) {
            case RUNNING -> Role.ACCENT;
            case READY -> Role.SUCCESS;
            case WAITING -> Role.WARN;
            case STUCK -> Role.DANGER;
            case NOT_HERE, ENDED -> Role.MUTED;
        };
    }

    private static Node icon(Frame.Life life, Role role) {
        return switch (life) {
            case RUNNING -> Icons.control(Icons.RUNNING, role, 13);
            case READY -> Icons.icon(Icon.CHECK, role, 13);
            case WAITING -> Icons.icon(Icon.HOURGLASS, role, 13);
            case STUCK -> Icons.icon(Icon.STOP, role, 13);
            case NOT_HERE -> Icons.control(Icons.CROSS, role, 13);
            case ENDED -> Icons.control(Icons.ENDED, role, 13);
        };
    }

    private static Node lock(Frame.LockState lock) {
        boolean free = lock.owner().isEmpty();
        HBox chip = chip(lock.changed());
        boolean known = lock.ownerThread() >= 0;
        Role role = free
                ? Role.MUTED
                : lock.orphaned() ? Role.DANGER : known ? Role.ofThread(lock.ownerThread()) : Role.WARN;
        chip.getChildren().add(Icons.icon(free ? Icon.UNLOCK : Icon.LOCK, role, 12));
        Label name = new Label(lock.mutex());
        name.getStyleClass().add("mono");
        chip.getChildren().add(name);
        if (free) {
            chip.getStyleClass().add("free");
            Label word = new Label("free");
            word.getStyleClass().add("muted");
            chip.getChildren().add(word);
        } else {
            Role soft =
                    lock.orphaned() ? Role.DANGER_SOFT : known ? Role.softOfThread(lock.ownerThread()) : Role.WARN_SOFT;
            chip.setStyle(
                    "-fx-border-color: " + Icons.colour(role) + "; -fx-background-color: " + Icons.colour(soft) + ";");
            Label owner = new Label(lock.owner().get());
            if (known) {
                chip.getChildren().add(Icons.thread(lock.ownerThread(), lock.orphaned(), 11));
            }
            if (lock.orphaned()) {
                owner.setStyle("-fx-text-fill: -forklore-danger;");
            }
            chip.getChildren().add(lock.orphaned() ? new Struck(owner) : owner);
        }
        return chip;
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(each -> each == '-' || Character.isDigit(each));
    }

    private static Node variable(Frame.VariableState variable) {
        return text(
                variable.variable() + (isNumber(variable.value()) ? " = " : ": ") + variable.value(),
                variable.changed());
    }

    private static Node text(String words, boolean changed) {
        HBox chip = chip(changed);
        Label label = new Label(words);
        label.getStyleClass().add("mono");
        chip.getChildren().add(label);
        return chip;
    }

    private static HBox chip(boolean changed) {
        HBox chip = new HBox();
        chip.getStyleClass().add("chip");
        if (changed) {
            chip.getChildren().add(dot());
        }
        return chip;
    }

    private static Node dot() {
        Circle dot = new Circle(3);
        dot.getStyleClass().add("changed");
        dot.setAccessibleText("changed in this step");
        return dot;
    }
}
