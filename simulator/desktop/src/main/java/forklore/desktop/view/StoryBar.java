package forklore.desktop.view;

import forklore.desktop.model.Playback;
import forklore.stage.picture.Theme;
import forklore.stage.story.Frame;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Who did what in one sentence, and the controls that move through the run.
final class StoryBar extends VBox {

    /// How fast it can go.
    static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private static final double ICON = 12;
    private static final double NARROW = 640;
    private static final double WRAPPED = 84;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Playback playback;
    private final StackPane mark = new StackPane();
    private final Label who = new Label();
    private final Label sentence = new Label();
    private final Choice<Double> speed = new Choice<>();

    /// Makes a bar.
    ///
    /// @param playback what it shows and moves
    /// @param theme the colours of the scrub bar
    StoryBar(Playback playback, ObservableValue<Theme> theme) {
        this.playback = playback;
        getStyleClass().add("story-bar");
        who.getStyleClass().add("who");
        who.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("sentence");
        sentence.setId("sentence");
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        HBox line = new HBox(mark, who, sentence);
        line.getStyleClass().add("story-line");
        HBox controls = new HBox();
        controls.getStyleClass().add("controls");
        ScrubBar scrub = new ScrubBar(playback, theme);
        HBox.setHgrow(scrub, Priority.ALWAYS);
        controls.getChildren()
                .addAll(
                        button("first", Icons.FIRST, "First (Home)", playback::first),
                        button("back", Icons.BACK, "Back (\u2190)", playback::back),
                        play(),
                        button("next", Icons.NEXT, "Next (\u2192)", playback::next),
                        button("last", Icons.LAST, "Last (End)", playback::end),
                        counter(),
                        scrub,
                        roomy(speed()),
                        roomy(branch()));
        controls.disableProperty().bind(playback.lastProperty().isEqualTo(0));
        getChildren().addAll(line, controls);
        Tip.whole(sentence);
        who.setWrapText(true);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(tight -> {
                    pseudoClassStateChanged(TIGHT, tight);
                    who.setMinWidth(tight ? WRAPPED : USE_PREF_SIZE);
                    who.setMaxWidth(tight ? WRAPPED : USE_COMPUTED_SIZE);
                });
        playback.frameProperty().subscribe(this::tell);
    }

    /// Makes the list of the box.
    void prepare() {
        speed.prepare();
    }

    private void tell(Optional<Frame> frame) {
        mark.getChildren().clear();
        frame.flatMap(Frame::actor).ifPresent(actor -> mark.getChildren().add(Icons.thread(actor.thread(), false, 13)));
        who.setText(frame.map(Frame::who).orElse(""));
        who.setManaged(!who.getText().isEmpty());
        mark.setManaged(!mark.getChildren().isEmpty());
        sentence.setText(frame.map(Frame::sentence).orElse(""));
    }

    private static Button button(String id, String icon, String tip, Runnable command) {
        Button button = new Button(null, Icons.control(icon, ICON));
        button.setId(id);
        button.getStyleClass().add("transport");
        Tip.on(button, tip);
        button.setAccessibleText(tip);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private Node play() {
        Button play = button("play", Icons.PLAY, "Play or pause (Space)", playback::togglePlay);
        play.getStyleClass().add("accent");
        playback.playingProperty()
                .subscribe(playing -> play.setGraphic(Icons.control(playing ? Icons.PAUSE : Icons.PLAY, ICON)));
        return play;
    }

    private Node counter() {
        Label counter = new Label();
        counter.setId("counter");
        counter.getStyleClass().add("counter");
        counter.setAlignment(Pos.CENTER_LEFT);
        counter.setMinWidth(Region.USE_PREF_SIZE);
        counter.textProperty()
                .bind(playback.stepProperty()
                        .flatMap(step -> playback.lastProperty().map(last -> "step " + step + " of " + last)));
        return counter;
    }

    /// Where there is no room, the menu has it.
    private Node roomy(Node node) {
        node.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NARROW));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node branch() {
        Button button = new Button("Next branch");
        button.setId("next-branch");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, "Where another thread could have gone on instead (N, P)");
        button.setOnAction(_ -> playback.nextBranch());
        return button;
    }

    /// {@return how a speed is written}
    ///
    /// @param factor 1 is normal
    static String words(double factor) {
        return (factor == Math.rint(factor) ? String.valueOf((int) factor) : "\u00bd") + "\u00d7";
    }

    private Node speed() {
        speed.getItems().setAll(SPEEDS);
        speed.setId("speed");
        speed.setAccessibleText("Speed");
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double factor) {
                return factor == null ? "" : words(factor);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        playback.speedProperty().subscribe(factor -> speed.setValue(factor.doubleValue()));
        speed.setOnAction(_ -> playback.setSpeed(speed.getValue()));
        return speed;
    }
}
