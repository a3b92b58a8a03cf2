package forklore.site.player;

import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict as it comes back from another thread of the browser: as text, its runs as whose turn it was.
///
/// @param remark what must be said beside the runs; may be empty
/// @param playback the runs
public record Checked(String remark, Playback playback) {

    private static final char FIELD = '\t';
    private static final char RECORD = '\n';
    private static final char LINE = '\u0001';
    private static final int FIELDS = 5;

    /// {@return a verdict as text; only a remark if the search found no end}
    ///
    /// @param verdict the verdict
    static String say(Verdict verdict) {
        StringBuilder text = new StringBuilder(Runs.remark(verdict).replace(RECORD, LINE));
        Optional<Playback> found = Runs.of(verdict);
        if (found.isPresent()) {
            Playback playback = found.get();
            text.append(RECORD).append(playback.run());
            for (Playback.Run run : playback.runs()) {
                text.append(RECORD)
                        .append(run.label())
                        .append(FIELD)
                        .append(run.odds())
                        .append(FIELD)
                        .append(run.reason().replace(FIELD, ' ').replace(RECORD, ' '))
                        .append(FIELD)
                        .append(run.mood().word())
                        .append(FIELD)
                        .append(Schedule.turns(run.path().schedule().turns()));
            }
        }
        return text.toString();
    }

    /// {@return the verdict that a text says, its runs played again; empty if it has no run}
    ///
    /// @param text what [#say] said
    /// @param program the program
    /// @param limits the bounds of playing
    static Optional<Checked> read(String text, Program program, Limits limits) {
        List<String> records = split(text, RECORD);
        if (records.size() < 3) {
            return Optional.empty();
        }
        List<Playback.Run> runs = new ArrayList<>();
        for (String record : records.subList(2, records.size())) {
            List<String> fields = split(record, FIELD);
            if (fields.size() != FIELDS) {
                return Optional.empty();
            }
            Schedule schedule = new Schedule(
                    program.scenario().name(),
                    program.platform(),
                    program.fingerprint(),
                    Schedule.parseTurns(fields.get(4)).orElse(List.of()));
            runs.add(new Playback.Run(
                    fields.get(0),
                    fields.get(1),
                    fields.get(2),
                    Playback.Mood.of(fields.get(3)),
                    Replay.of(program, limits, schedule).path()));
        }
        return Optional.of(new Checked(
                records.get(0).replace(LINE, RECORD), new Playback(runs, Integer.parseInt(records.get(1)), 0)));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
