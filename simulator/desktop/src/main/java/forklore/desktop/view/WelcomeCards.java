package forklore.desktop.view;

import forklore.desktop.model.TourModel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be done first, at the first start: three cards.
final class WelcomeCards extends FlowPane {

    private static final double GAP = 12;
    private static final double WIDE = 1000;

    /// Makes the cards.
    ///
    /// @param tour takes them away
    /// @param step begins to step
    /// @param change begins to edit
    /// @param own brings a program of one's own
    WelcomeCards(TourModel tour, Runnable step, Runnable change, Runnable own) {
        super(GAP, GAP);
        setPrefWrapLength(WIDE);
        setId("welcome");
        getStyleClass().add("welcome");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        card(
                                "welcome-step",
                                "Step it yourself",
                                "Five bubbles show what is where; then the arrow keys are yours.",
                                tour::begin),
                        card(
                                "welcome-break",
                                "Break it yourself",
                                "Change the program. Every key is checked at once.",
                                then(tour, change)),
                        card(
                                "welcome-own",
                                "Bring your own program",
                                "Begin with a template, or drop a .fork file here.",
                                then(tour, own)),
                        close(tour, step));
    }

    private static Runnable then(TourModel tour, Runnable action) {
        return () -> {
            tour.dismiss();
            action.run();
        };
    }

    private static Node card(String id, String title, String words, Runnable action) {
        Label head = new Label(title);
        head.getStyleClass().add("card-head");
        Label text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        Button button = new Button();
        button.setGraphic(new VBox(4, head, text));
        button.setId(id);
        button.getStyleClass().add("welcome-card");
        button.setAccessibleText(title + ". " + words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node close(TourModel tour, Runnable step) {
        Button close = new Button("No, thanks");
        close.setId("welcome-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> then(tour, step).run());
        return close;
    }
}
