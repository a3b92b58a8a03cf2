package forklore.desktop.view;

import forklore.desktop.model.Exercise;
import forklore.desktop.model.Extent;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.Numbers;
import forklore.desktop.model.OutcomeRow;
import forklore.desktop.model.RunChoice;
import forklore.desktop.model.SimulatorModel;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every outcome: how often a random scheduler ends there, exactly, beside how often real runs did.
final class OutcomesTab extends ScrollPane {

    private static final double NARROW = 700;
    private static final int EXACT_BAR = 2;
    private static final double BAR_GAP = 20;
    private static final double[] WIDE_COLUMNS = {24, 180, 150, 66, 26, 150, 66, 190};
    private static final double TIGHT = 470;
    private static final double[] TIGHT_COLUMNS = {24, 116, 0, 58, 10, 0, 58, 0};
    private static final double[] NARROW_COLUMNS = {24, 126, 74, 60, 12, 74, 60, 0};

    private final SimulatorModel simulator;
    private final VBox content = new VBox();
    private final ObservableValue<Boolean> narrow;
    private final ObservableValue<Boolean> tight;

    /// Makes a tab.
    ///
    /// @param simulator what it shows and commands
    OutcomesTab(SimulatorModel simulator) {
        this.simulator = simulator;
        setId("outcomes");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("outcomes");
        narrow = widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW);
        tight = widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < TIGHT);
        simulator.openedProperty().subscribe((_, _) -> fill());
        simulator.runProperty().subscribe((_, _) -> fill());
        simulator.natives().countsProperty().subscribe((_, _) -> fill());
        fill();
    }

    private void fill() {
        content.getChildren().clear();
        if (simulator.withheldProperty().get() != Exercise.Withheld.NOTHING) {
            Label label =
                    new Label("What can happen is for you to find out. Check your answer on the sheet (F7) to see it.");
            label.setWrapText(true);
            label.setId("outcomes-withheld");
            content.getChildren().add(label);
            return;
        }
        simulator.ready().ifPresent(ready -> {
            limit(ready.verdict());
            Extent.proof(ready).ifPresent(sentence -> said("proof", sentence));
            content.getChildren().add(table(ready.verdict()));
            ready.verdict().problems().forEach(problem -> {
                Label sentence = new Label(problem.sentence(), Icons.icon(Icon.STOP, Role.DANGER, 13));
                sentence.setWrapText(true);
                sentence.getStyleClass().add("problem");
                content.getChildren().add(sentence);
            });
        });
    }

    /// A search that was cut short proves nothing, and must say so before any number.
    private void limit(Verdict verdict) {
        Extent.partial(verdict).ifPresent(sentence -> said("limit", sentence));
    }

    private void said(String id, String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setId(id);
        label.getStyleClass().add(id);
        content.getChildren().add(label);
    }

    private GridPane table(Verdict verdict) {
        GridPane table = new GridPane();
        table.getStyleClass().add("outcome-table");
        // Widths are bound, not set again with new nodes: a width is only known while the window is laid out.
        for (int column = 0; column < WIDE_COLUMNS.length; column++) {
            table.getColumnConstraints().add(column(column));
        }
        NativeModel.Counts counts = simulator.natives().countsProperty().get();
        table.add(head("Outcome"), 1, 0);
        Label exact = head("");
        exact.textProperty().bind(narrow.map(small -> small ? "Exact" : "Exact, random scheduler"));
        table.add(exact, 2, 0, 2, 1);
        Label seen = head("");
        seen.textProperty()
                .bind(tight.flatMap(least ->
                        narrow.map(small -> least ? "Native" : small ? shortHead(counts) : nativeHead(counts))));
        table.add(seen, 5, 0, 3, 1);
        int line = 1;
        for (OutcomeRow row : OutcomeRow.of(verdict, counts.shown())) {
            row(table, line++, row);
        }
        return table;
    }

    private ColumnConstraints column(int index) {
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.prefWidthProperty().bind(width(index));
        constraints.minWidthProperty().bind(constraints.prefWidthProperty());
        constraints.maxWidthProperty().bind(constraints.prefWidthProperty());
        return constraints;
    }

    private ObservableValue<Double> width(int column) {
        return tight.flatMap(least -> narrow.map(
                small -> least ? TIGHT_COLUMNS[column] : small ? NARROW_COLUMNS[column] : WIDE_COLUMNS[column]));
    }

    private static String shortHead(NativeModel.Counts counts) {
        return switch (counts) {
            case NativeModel.Counts.None _ -> "Native: no runs yet";
            case NativeModel.Counts.Recorded _ -> "Native, recorded";
            case NativeModel.Counts.Here _ -> "Native, here";
        };
    }

    private static String nativeHead(NativeModel.Counts counts) {
        return switch (counts) {
            case NativeModel.Counts.None _ -> "Native: no runs yet";
            case NativeModel.Counts.Recorded(RunLog log) ->
                "Native, " + Numbers.grouped(log.runs()) + " runs" + where(log) + ", recorded earlier";
            case NativeModel.Counts.Here(RunLog log) ->
                "Native, " + Numbers.grouped(log.runs()) + " runs on this machine";
        };
    }

    private static String where(RunLog log) {
        return log.target().isEmpty() ? "" : " on " + log.target();
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("table-head");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void row(GridPane table, int line, OutcomeRow row) {
        Node icon = Icons.icon(VerdictCard.icon(row.tone()), VerdictCard.role(row.tone()), 14);
        icon.setAccessibleText(
                switch (row.tone()) {
                    case GOOD -> "a good end";
                    case ODD -> "an end that surprises";
                    case BAD -> "a bad end";
                });
        table.add(icon, 0, line);
        table.add(name(row), 1, line);
        if (row.exact().isPresent()) {
            table.add(bar(row, row.exact().get().toDouble(), true), 2, line);
            Label share = number(Numbers.percent(row.exact().get()));
            Tip.on(share, "Exactly " + row.exact().get() + " of the probability.");
            table.add(share, 3, line);
        } else {
            table.add(muted(row.declared() ? "not known" : "not in the model"), 2, line, 2, 1);
        }
        row.seen().ifPresent(seen -> {
            table.add(bar(row, seen.share(), false), 5, line);
            table.add(number(Numbers.percent(seen.times(), seen.runs())), 6, line);
            Label interval = muted(Numbers.range(seen.interval()));
            interval.visibleProperty().bind(narrow.map(small -> !small));
            interval.managedProperty().bind(interval.visibleProperty());
            table.add(interval, 7, line);
        });
    }

    private Node name(OutcomeRow row) {
        Button name = new Button(row.name());
        name.getStyleClass().add("outcome-name");
        name.setId("outcome-" + row.name());
        name.setAlignment(Pos.CENTER_LEFT);
        Optional<RunChoice> shown = simulator.runProperty().get();
        if (row.declared() && shown.flatMap(RunChoice::outcome).equals(Optional.of(row.name()))) {
            name.getStyleClass().add("shown");
        }
        if (!row.reason().isEmpty()) {
            Tip.on(name, row.reason());
        }
        name.setOnAction(_ -> simulator.chooseOutcome(row.name()));
        return name;
    }

    private Node bar(OutcomeRow row, double share, boolean filled) {
        Region fill = new Region();
        fill.getStyleClass().add("bar");
        String colour = Icons.colour(VerdictCard.role(row.tone()));
        fill.setStyle("-fx-background-color: "
                + (filled ? colour : colour + ", " + Icons.colour(VerdictCard.soft(row.tone()))) + ";"
                + (filled ? "" : "-fx-background-insets: 0, 1; -fx-background-radius: 2, 1;"));
        fill.prefWidthProperty()
                .bind(width(EXACT_BAR)
                        .map(wide -> share == 0 || wide == 0 ? 0 : Math.max(2, share * (wide - BAR_GAP))));
        fill.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane pane = new StackPane(fill);
        pane.setAlignment(Pos.CENTER_LEFT);
        return pane;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("table-note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
