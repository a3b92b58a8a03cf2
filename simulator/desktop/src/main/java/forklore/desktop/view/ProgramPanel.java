package forklore.desktop.view;

import forklore.desktop.model.Opened;
import forklore.desktop.model.SimulatorModel;
import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import forklore.stage.story.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The program: one block for each thread under its mark. The line of the current step has a bar and a background,
/// lines that nobody has come to yet are muted. A click on a line jumps to the next step that runs it.
final class ProgramPanel extends ScrollPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double LEFT = 33;
    private static final double INDENT = 14;

    private final SimulatorModel simulator;
    private final VBox lines = new VBox();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Span span, int indent, Region node) {}

    /// Makes a panel.
    ///
    /// @param simulator what it shows and commands
    ProgramPanel(SimulatorModel simulator) {
        this.simulator = simulator;
        getStyleClass().add("program-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(lines);
        lines.getStyleClass().add("program");
        simulator.openedProperty().subscribe(this::fill);
        simulator.playback().frameProperty().subscribe(_ -> mark());
    }

    private void fill(Opened opened) {
        lines.getChildren().clear();
        rows.clear();
        if (opened instanceof Opened.Ready ready) {
            for (Program.Block block : Program.of(ready.scenario()).blocks()) {
                head(block.name(), mark(block));
                block.lines().forEach(this::add);
            }
            memory(ready.scenario());
            mark();
        }
    }

    private static Node mark(Program.Block block) {
        return block.thread() >= 0 ? Icons.thread(block.thread(), false, 13) : Icons.icon(Icon.EXEC, Role.MUTED, 13);
    }

    private void head(String name, Node mark) {
        Label head = new Label(name, mark);
        head.getStyleClass().add("program-head");
        if (!lines.getChildren().isEmpty()) {
            head.getStyleClass().add("later");
        }
        lines.getChildren().add(head);
    }

    private void add(Program.Line line) {
        Label text = new Label(line.text());
        text.getStyleClass().add("program-text");
        HBox row = new HBox(text);
        row.getStyleClass().add("program-line");
        row.setPadding(new Insets(0, 8, 0, LEFT + INDENT * line.indent()));
        row.setOnMouseClicked(_ -> jump(line.span()));
        rows.add(new Row(line.span(), line.indent(), row));
        lines.getChildren().add(row);
    }

    private void memory(Scenario scenario) {
        if (scenario.mutexes().isEmpty() && scenario.variables().isEmpty()) {
            return;
        }
        head("memory", Icons.icon(Icon.VARIABLE, Role.MUTED, 13));
        scenario.mutexes().forEach(mutex -> declare("mutex " + mutex.name()));
        scenario.variables().forEach(each -> declare("int   " + each.name() + " = " + each.initial()));
    }

    private void declare(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("program-text");
        HBox row = new HBox(label);
        row.getStyleClass().add("program-line");
        row.pseudoClassStateChanged(DONE, true);
        row.setPadding(new Insets(0, 8, 0, LEFT));
        lines.getChildren().add(row);
    }

    private void jump(Span span) {
        List<Path.Step> steps = simulator.playback().path().map(Path::steps).orElse(List.of());
        int now = simulator.playback().stepProperty().get();
        for (int i = 0; i < steps.size(); i++) {
            int index = (now + i) % steps.size();
            if (steps.get(index).span().equals(span)) {
                simulator.playback().goTo(index + 1);
                return;
            }
        }
    }

    private void mark() {
        int now = simulator.playback().stepProperty().get();
        List<Path.Step> steps = simulator.playback().path().map(Path::steps).orElse(List.of());
        Set<Span> done = new HashSet<>();
        steps.subList(0, Math.min(now, steps.size())).forEach(step -> done.add(step.span()));
        Span current =
                now == 0 || now > steps.size() ? Span.NONE : steps.get(now - 1).span();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            row.node().pseudoClassStateChanged(DONE, reached(index, done));
            row.node().pseudoClassStateChanged(CURRENT, row.span().equals(current));
        }
    }

    /// A `repeat` has no step of its own: it was reached when something inside it was.
    private boolean reached(int index, Set<Span> done) {
        int indent = rows.get(index).indent();
        boolean reached = done.contains(rows.get(index).span());
        for (int inside = index + 1; !reached && inside < rows.size(); inside++) {
            if (rows.get(inside).indent() <= indent) {
                return false;
            }
            reached = done.contains(rows.get(inside).span());
        }
        return reached;
    }
}
