package forklore.stage.export;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;

/// A run as plain text: who made each step, and what happened, in whole sentences.
public final class Transcript {

    private Transcript() {}

    /// {@return the text, each line ended by a line feed}
    ///
    /// @param title the name of the scenario for people
    /// @param path the run
    public static String of(String title, Path path) {
        StringBuilder text = new StringBuilder();
        text.append(title).append('\n');
        text.append(path.schedule().token()).append("\n\n");
        int width = Integer.toString(path.steps().size()).length();
        for (int step = 0; step <= path.steps().size(); step++) {
            String number = Integer.toString(step);
            text.append(" ".repeat(width - number.length())).append(number).append("  ");
            String who = step == 0 ? "" : Narrator.who(path, step);
            text.append(who.isEmpty() ? "" : who + ": ");
            text.append(Narrator.sentence(path, step)).append('\n');
        }
        return text.toString();
    }
}
