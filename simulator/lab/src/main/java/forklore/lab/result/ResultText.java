package forklore.lab.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A graded hand-in as a text that can be read again: what a class that is graded in parts is put together from.
///
/// One field a line: a word, a blank, the value. A line end in a value is written as `\n`, a backslash twice.
public final class ResultText {

    private static final String FIRST = "forklore-result 1";
    private static final List<String> FIELDS =
            List.of("key", "file", "millis", "note", "lab", "title", "student", "seed", "attempt");
    private static final List<String> CHECK_FIELDS = List.of(
            "check",
            "name",
            "description",
            "passed",
            "points",
            "most",
            "log",
            "rationale",
            "help",
            "depends-on",
            "visibility");

    private ResultText() {}

    /// A stored hand-in.
    ///
    /// @param key    what it was graded from: another hand-in, or another Forklore, has another key
    /// @param graded what was found
    public record Stored(String key, Graded graded) {}

    /// {@return the text}
    ///
    /// @param stored what to write
    public static String text(Stored stored) {
        Result result = stored.graded().result();
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        lines(
                FIELDS,
                List.of(
                        stored.key(),
                        stored.graded().file(),
                        Long.toString(stored.graded().millis()),
                        stored.graded().note(),
                        result.lab(),
                        result.title(),
                        result.student(),
                        Long.toString(result.seed()),
                        Integer.toString(result.attempt())),
                text);
        for (Check check : result.checks()) {
            lines(
                    CHECK_FIELDS,
                    List.of(
                            check.id(),
                            check.name(),
                            check.description(),
                            check.passed().name(),
                            Integer.toString(check.points()),
                            Integer.toString(check.most()),
                            check.log(),
                            check.rationale(),
                            check.help(),
                            check.dependsOn().orElse(""),
                            check.visibility().name()),
                    text);
        }
        return text.toString();
    }

    private static void lines(List<String> fields, List<String> values, StringBuilder text) {
        for (int i = 0; i < fields.size(); i++) {
            String value =
                    values.get(i).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            text.append(fields.get(i)).append(' ').append(value).append('\n');
        }
    }

    /// {@return what was stored, or nothing if the text is something else}
    ///
    /// @param text a text
    public static Optional<Stored> read(String text) {
        List<String> lines = Words.lines(text);
        int checks = lines.size() - 1 - FIELDS.size();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST) || checks < 0 || checks % CHECK_FIELDS.size() != 0) {
            return Optional.empty();
        }
        try {
            List<String> head = values(lines, 1, FIELDS);
            List<Check> read = new ArrayList<>();
            for (int at = 1 + FIELDS.size(); at < lines.size(); at += CHECK_FIELDS.size()) {
                read.add(check(values(lines, at, CHECK_FIELDS)));
            }
            Result result = new Result(
                    head.get(4),
                    head.get(5),
                    head.get(6),
                    Long.parseLong(head.get(7)),
                    Integer.parseInt(head.get(8)),
                    read);
            return Optional.of(
                    new Stored(head.get(0), new Graded(head.get(1), result, Long.parseLong(head.get(2)), head.get(3))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Check check(List<String> values) {
        return new Check(
                values.get(0),
                values.get(1),
                values.get(2),
                Passed.valueOf(values.get(3)),
                Integer.parseInt(values.get(4)),
                Integer.parseInt(values.get(5)),
                values.get(6),
                values.get(7),
                values.get(8),
                values.get(9).isEmpty() ? Optional.empty() : Optional.of(values.get(9)),
                Visibility.valueOf(values.get(10)));
    }

    private static List<String> values(List<String> lines, int from, List<String> fields) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String line = lines.get(from + i);
            if (!line.startsWith(fields.get(i) + " ")) {
                throw new IllegalArgumentException(line);
            }
            values.add(unescaped(line.substring(fields.get(i).length() + 1)));
        }
        return values;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
            } else {
                char next = value.charAt(++i);
                text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            }
        }
        return text.toString();
    }
}
