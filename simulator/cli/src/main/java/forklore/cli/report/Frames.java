package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run, moment by moment, in the terminal.
public final class Frames {

    private Frames() {}

    /// {@return the lines of one moment: who did what, and the state after it}
    ///
    /// @param path the run
    /// @param step the number of steps made; 0 is the start
    /// @param total how many steps to count up to in the heading; 0 to leave it out
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(Path path, int step, int total, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        String number = step == 0 ? "start" : "step " + step + (total == 0 ? "" : " of " + total);
        String who = step == 0
                ? ""
                : ", " + Narrator.who(path, step) + ", line "
                        + path.steps().get(step - 1).span().line();
        lines.add(paint.strong(number) + paint.muted(who));
        Layout.wrap(Narrator.sentence(path, step), columns - 2).forEach(line -> lines.add("  " + line));
        lines.addAll(StateText.lines(path.stateAfter(step), paint));
        return lines;
    }

    /// {@return how a run ended, or that it has not, with its token}
    ///
    /// @param scenario whose outcomes are asked
    /// @param path the run
    public static Message conclusion(Scenario scenario, Path path) {
        Message.Note token = new Message.Note("token", path.schedule().token());
        String steps = Layout.count(path.steps().size(), "step");
        if (path.ending().isEmpty()) {
            return Message.note("after " + steps + " the run has not ended", token);
        }
        String end = Judge.classify(scenario, path.ending().get())
                .map(outcome -> outcome.name() + " (" + outcome.grade().word() + ")")
                .orElse("an end that no outcome names: "
                        + Endings.describe(path.ending().get()));
        return Message.note("after " + steps + " the run ended: " + end, Message.why(Narrator.ending(path)), token);
    }

    /// {@return a run as one record}
    ///
    /// @param scenario whose outcomes are asked
    /// @param path the run
    public static Map<String, Object> record(Scenario scenario, Path path) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "run");
        record.put("scenario", scenario.name());
        record.put("platform", path.schedule().platform());
        var outcome = path.ending().flatMap(ending -> Judge.classify(scenario, ending));
        record.put("outcome", outcome.map(each -> each.name()));
        record.put("grade", outcome.map(each -> each.grade().word()));
        record.put("why", path.ending().map(_ -> Narrator.ending(path)));
        record.putAll(VerdictRecord.run(path));
        return record;
    }
}
