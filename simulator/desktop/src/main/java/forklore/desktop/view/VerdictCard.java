package forklore.desktop.view;

import forklore.desktop.model.Numbers;
import forklore.desktop.model.Opened;
import forklore.desktop.model.OutcomeRow;
import forklore.desktop.model.RunChoice;
import forklore.desktop.model.SimulatorModel;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card with an icon, a heading and a few sentences; what a run came to is one.
final class VerdictCard extends VBox {

    /// Makes a card.
    ///
    /// @param tone its colour and icon
    /// @param heading one line
    /// @param text the sentences
    VerdictCard(OutcomeRow.Tone tone, String heading, String text) {
        getStyleClass().addAll("card", word(tone));
        // Rather scrolled than cut.
        setMinHeight(USE_PREF_SIZE);
        Label head = new Label(heading);
        head.setWrapText(true);
        head.getStyleClass().add("card-head");
        HBox line = new HBox(Icons.icon(icon(tone), role(tone), soft(tone), 14), head);
        line.getStyleClass().add("card-line");
        Label body = new Label(text);
        body.setWrapText(true);
        body.getStyleClass().add("card-body");
        getChildren().addAll(line, body);
    }

    /// {@return what a run came to, if it ended}
    ///
    /// @param simulator the open scenario
    /// @param run the run
    static Optional<VerdictCard> of(SimulatorModel simulator, RunChoice run) {
        if (run.path().ending().isEmpty() || simulator.ready().isEmpty()) {
            return Optional.empty();
        }
        Opened.Ready ready = simulator.ready().get();
        Optional<Verdict.OutcomeVerdict> outcome = ready.verdict().outcomes().stream()
                .filter(each -> run.outcome().equals(Optional.of(each.outcome().name())))
                .findFirst();
        String text = outcome.map(each -> each.outcome().reason()).orElseGet(() -> Narrator.ending(run.path()));
        String odds = outcome.flatMap(Verdict.OutcomeVerdict::probability)
                .map(share -> " A random scheduler ends here in " + Numbers.percent(share) + " of all runs.")
                .orElse("");
        OutcomeRow.Tone tone = outcome.map(
                        each -> OutcomeRow.tone(each.outcome().grade(), Optional.of(run.path())))
                .orElse(OutcomeRow.Tone.BAD);
        String heading = outcome.map(each -> each.outcome().name()).orElse("An end nobody named");
        return Optional.of(new VerdictCard(tone, heading, text + odds));
    }

    /// {@return the icon of a tone}
    ///
    /// @param tone how bad
    static Icon icon(OutcomeRow.Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.CHECK;
            case ODD -> Icon.COPY;
            case BAD -> Icon.STOP;
        };
    }

    /// {@return the colour of a tone}
    ///
    /// @param tone how bad
    static Role role(OutcomeRow.Tone tone) {
        return switch (tone) {
            case GOOD -> Role.SUCCESS;
            case ODD -> Role.WARN;
            case BAD -> Role.DANGER;
        };
    }

    /// {@return the soft fill of a tone}
    ///
    /// @param tone how bad
    static Role soft(OutcomeRow.Tone tone) {
        return switch (tone) {
            case GOOD -> Role.SUCCESS_SOFT;
            case ODD -> Role.WARN_SOFT;
            case BAD -> Role.DANGER_SOFT;
        };
    }

    private static String word(OutcomeRow.Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case ODD -> "odd";
            case BAD -> "bad";
        };
    }
}
