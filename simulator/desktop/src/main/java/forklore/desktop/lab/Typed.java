package forklore.desktop.lab;

import forklore.engine.model.Schedule;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the fields of the tasks. The lines of a task are those of an answer file, so there is one reader; a
/// field may also hold what is no answer yet.
final class Typed {

    private static final String OPEN = "?";
    private static final String SEPARATOR = " ";

    private final Map<String, Map<String, String>> fields = new LinkedHashMap<>();

    /// Fills the fields with what a work says.
    ///
    /// @param work the work
    /// @param before what [#text] said of it
    Typed(Work work, String before) {
        for (PersonalTask task : work.lab().tasks()) {
            Map<String, String> values = new LinkedHashMap<>();
            keys(task.task().format()).forEach(key -> values.put(key, ""));
            Work.Entry entry = work.entry(task.id());
            lines(entry.reply()).forEach((key, value) -> values.replace(key, value));
            entry.draft().lines().forEach(line -> read(line.strip(), values));
            fields.put(task.id(), values);
        }
        for (String line : before.lines().toList()) {
            int space = line.indexOf(SEPARATOR);
            if (space > 0 && fields.containsKey(line.substring(0, space))) {
                read(line.substring(space + 1), fields.get(line.substring(0, space)));
            }
        }
    }

    private static void read(String line, Map<String, String> values) {
        int space = line.indexOf(SEPARATOR);
        String key = space < 0 ? line : line.substring(0, space);
        String value = space < 0 ? "" : line.substring(space).strip();
        values.replace(key, value.equals(OPEN) ? "" : value);
    }

    /// {@return the fields of a format, in order}
    ///
    /// @param format the format
    static List<String> keys(Format format) {
        return switch (format) {
            case Format.Predict predict -> {
                List<String> keys = new ArrayList<>();
                predict.ticks().forEach(tick -> keys.add(tick.name()));
                predict.cells().forEach(cell -> keys.add(cell.name()));
                yield keys;
            }
            case Format.Drive _, Format.Find _ -> List.of("schedule");
            case Format.Explain _ -> List.of("order");
            case Format.Measure _ -> List.of("runs", "seen", "low", "high");
            case Format.Recording _ -> List.of("thread", "lock");
            case Format.Break _, Format.Fix _, Format.Steer _, Format.Migrate _ -> List.of();
        };
    }

    /// {@return an answer as the lines of its task in an answer file, by their first words}
    ///
    /// @param reply the answer
    static Map<String, String> lines(Reply reply) {
        Map<String, String> lines = new LinkedHashMap<>();
        switch (reply) {
            case Reply.None _, Reply.Edited _ -> {}
            case Reply.Predicted predicted -> {
                predicted.ticks().forEach(tick -> lines.put(tick.name(), tick.possible() ? "yes" : "no"));
                predicted.cells().forEach(cell -> lines.put(cell.name(), cell.value()));
            }
            case Reply.Played played -> lines.put("schedule", Schedule.turns(played.turns()));
            case Reply.Ordered ordered -> lines.put("order", String.join(SEPARATOR, ordered.letters()));
            case Reply.Measured measured -> {
                lines.put("runs", Integer.toString(measured.runs()));
                lines.put("seen", Integer.toString(measured.seen()));
                lines.put("low", Double.toString(measured.low()));
                lines.put("high", Double.toString(measured.high()));
            }
            case Reply.Named named -> {
                lines.put("thread", named.thread());
                lines.put("lock", named.lock());
            }
        }
        return lines;
    }

    /// {@return what stands in a field; empty for nothing}
    ///
    /// @param task the id of a task
    /// @param key the field
    String value(String task, String key) {
        return fields.get(task).getOrDefault(key, "");
    }

    /// Writes into a field.
    ///
    /// @param task the id of a task
    /// @param key the field
    /// @param value what; empty for nothing
    void put(String task, String key, String value) {
        fields.get(task).put(key, value.replace('\n', ' ').strip());
    }

    /// {@return the lines of a task as they would stand in an answer file}
    ///
    /// @param task the id of the task
    String lines(String task) {
        StringBuilder text = new StringBuilder();
        fields.get(task)
                .forEach((key, value) -> text.append(key)
                        .append(SEPARATOR)
                        .append(value.isEmpty() ? OPEN : value)
                        .append('\n'));
        return text.toString();
    }

    /// {@return what was typed where the work has no answer and no draft, so that it is not lost}
    ///
    /// @param work the work
    String text(Work work) {
        StringBuilder text = new StringBuilder();
        for (Work.Entry entry : work.entries()) {
            if (entry.reply() instanceof Reply.None && entry.draft().isEmpty()) {
                fields.get(entry.task()).forEach((key, value) -> {
                    if (!value.isEmpty()) {
                        text.append(entry.task())
                                .append(SEPARATOR)
                                .append(key)
                                .append(SEPARATOR)
                                .append(value)
                                .append('\n');
                    }
                });
            }
        }
        return text.toString();
    }
}
