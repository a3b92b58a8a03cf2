package forklore.desktop.view;

import forklore.desktop.model.Numbers;
import forklore.desktop.model.SimulatorModel;
import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Why the run ends as it does, what the scenario is about, and how much was searched to say so.
final class WhyTab extends ScrollPane {

    private final SimulatorModel simulator;
    private final VBox content = new VBox();

    /// Makes a tab.
    ///
    /// @param simulator what it shows
    WhyTab(SimulatorModel simulator) {
        this.simulator = simulator;
        setId("why");
        setContent(content);
        setFitToWidth(true);
        content.getStyleClass().add("why");
        simulator.runProperty().subscribe(_ -> fill());
        simulator.openedProperty().subscribe(_ -> fill());
    }

    private void fill() {
        content.getChildren().clear();
        simulator.ready().ifPresent(ready -> {
            simulator.playback().path().ifPresent(this::ending);
            if (!ready.scenario().about().isBlank()) {
                add(plain(ready.scenario().about()), "why-about");
            }
            add(searched(ready.verdict().statistics()), "why-note");
        });
    }

    private void ending(Path path) {
        String text = Narrator.ending(path);
        if (!text.isEmpty()) {
            add(text, "why-ending");
        }
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        content.getChildren().add(label);
    }

    /// The prose is AsciiDoc; here its lines are joined and its code marks dropped.
    private static String plain(String about) {
        return about.strip().replace("`", "").replace("\n", " ").replaceAll(" +", " ");
    }

    private static String searched(Verdict.Statistics statistics) {
        String amount = Numbers.grouped(statistics.states()) + " states and "
                + Numbers.grouped(statistics.transitions()) + " steps between them";
        return statistics.complete()
                ? "All of it was searched: " + amount + "."
                : "The search stopped at its limit, after " + amount + ". That proves nothing about the rest.";
    }
}
