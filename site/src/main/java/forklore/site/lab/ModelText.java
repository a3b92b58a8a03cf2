package forklore.site.lab;

import forklore.engine.model.Schedule;
import forklore.lab.answer.Reply;

/// A model answer as people read it.
final class ModelText {

    private ModelText() {}

    /// {@return the answer, a line for each part}
    ///
    /// @param reply the answer
    static String of(Reply reply) {
        StringBuilder text = new StringBuilder();
        switch (reply) {
            case Reply.Predicted predicted -> {
                predicted.ticks().forEach(tick -> line(text, tick.name() + ": " + (tick.possible() ? "yes" : "no")));
                predicted.cells().forEach(cell -> line(text, cell.name() + ": " + cell.value()));
            }
            case Reply.Played played -> line(text, Schedule.turns(played.turns()));
            case Reply.Edited edited -> text.append(edited.text());
            case Reply.Ordered ordered -> line(text, String.join(" ", ordered.letters()));
            case Reply.Named named -> line(text, named.thread() + " holds " + named.lock());
            case Reply.Measured _, Reply.None _ -> {}
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
