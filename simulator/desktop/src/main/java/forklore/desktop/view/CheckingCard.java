package forklore.desktop.view;

import forklore.desktop.model.Exercise;
import forklore.desktop.model.SearchProgress;
import forklore.desktop.model.SimulatorModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a check is that takes its time, and the way to call it off and keep what was found.
final class CheckingCard extends VBox {

    private static final double WIDTH = 460;

    /// Makes a card, to be seen while a check takes its time.
    ///
    /// @param simulator whose check
    CheckingCard(SimulatorModel simulator) {
        setId("checking");
        getStyleClass().addAll("card", "checking-card");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        Label head = new Label("Checking every interleaving\u2026");
        head.getStyleClass().add("card-head");
        Label sentence = new Label();
        sentence.setId("checking-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("card-body");
        sentence.textProperty()
                .bind(simulator
                        .progressProperty()
                        .map(now ->
                                now.map(progress -> said(simulator, progress)).orElse("")));
        Button stop = new Button("Cancel, and keep what was found");
        stop.setId("checking-cancel");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> simulator.stopCheck());
        getChildren().addAll(head, sentence, new HBox(stop));
    }

    /// Who has to find out what can happen is not told.
    private static String said(SimulatorModel simulator, SearchProgress progress) {
        return simulator.withheldProperty().get() == Exercise.Withheld.NOTHING
                ? progress.sentence()
                : progress.extent();
    }
}
