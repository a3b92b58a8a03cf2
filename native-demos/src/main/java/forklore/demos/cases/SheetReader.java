package forklore.demos.cases;

import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of a sheet, line by line. It gives up at the first line that it does not know.
final class SheetReader {

    private static final Pattern LINE = Pattern.compile("([a-z]+)(?:\\.([^:]+))?: (.*)");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9}) (.+)");
    private static final Pattern SAID = Pattern.compile("(\\d{1,9}) ([^:]+): (.*)");
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern MEASURED =
            Pattern.compile("([^:]+): " + NUMBER + " (\\S+) \\(" + NUMBER + " to " + NUMBER + "\\)");

    private final Map<String, String> head = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> environment = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /// What is said of one program.
    private static final class Part {
        final Map<String, String> fields = new LinkedHashMap<>();
        final List<Count> counts = new ArrayList<>();
        final List<Count> others = new ArrayList<>();
        final List<Said> said = new ArrayList<>();
        final List<Measured> measured = new ArrayList<>();
    }

    private SheetReader() {}

    static Optional<CaseSheet> read(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(CaseSheet.HEAD)) {
            return Optional.empty();
        }
        SheetReader reader = new SheetReader();
        for (int i = 1; i < lines.length; i++) {
            Matcher line = LINE.matcher(lines[i]);
            if (!line.matches() || !reader.take(line.group(1), line.group(2), line.group(3))) {
                return Optional.empty();
            }
        }
        return reader.sheet();
    }

    private boolean take(String key, String name, String value) {
        if (name != null) {
            environment.put(name, value);
            return key.equals("environment");
        }
        if (key.equals("demo")) {
            parts.add(new Part());
        }
        if (parts.isEmpty()) {
            head.put(key, value);
            return key.equals("platform") || key.equals("version");
        }
        return take(parts.getLast(), key, value);
    }

    private static boolean take(Part part, String key, String value) {
        return switch (key) {
            case "outcome" -> count(value, part.counts);
            case "other" -> count(value, part.others);
            case "said" -> said(value, part.said);
            case "measured" -> measured(value, part.measured);
            case "demo", "hash", "scenario", "model", "absent", "runs" -> part.fields.put(key, value) == null;
            default -> false;
        };
    }

    private static boolean count(String value, List<Count> counts) {
        Matcher count = COUNT.matcher(value);
        return count.matches() && counts.add(new Count(Integer.parseInt(count.group(1)), count.group(2)));
    }

    private static boolean said(String value, List<Said> all) {
        Matcher said = SAID.matcher(value);
        return said.matches() && all.add(new Said(Integer.parseInt(said.group(1)), said.group(2), said.group(3)));
    }

    private static boolean measured(String value, List<Measured> all) {
        Matcher each = MEASURED.matcher(value);
        return each.matches()
                && all.add(new Measured(each.group(1), each.group(3), each.group(2), each.group(4), each.group(5)));
    }

    private Optional<CaseSheet> sheet() {
        if (!head.containsKey("platform") || !head.containsKey("version")) {
            return Optional.empty();
        }
        CaseSheet sheet = new CaseSheet(head.get("platform"), head.get("version"), environment, List.of());
        for (Part part : parts) {
            if (!complete(part)) {
                return Optional.empty();
            }
            Map<String, String> fields = part.fields;
            try {
                sheet = sheet.with(
                        fields.get("demo"),
                        fields.get("hash"),
                        fields.get("scenario"),
                        fields.get("model"),
                        result(part));
            } catch (IllegalArgumentException _) {
                // Counts that do not add up: somebody edited the file.
                return Optional.empty();
            }
        }
        return Optional.of(sheet);
    }

    private static boolean complete(Part part) {
        return part.fields.keySet().containsAll(List.of("demo", "hash", "scenario", "model"))
                && part.fields.containsKey("absent") != part.fields.containsKey("runs");
    }

    private static CaseRecord.Result result(Part part) {
        String absent = part.fields.get("absent");
        if (absent != null) {
            return new Absent(absent);
        }
        int runs = Integer.parseInt(part.fields.get("runs"));
        return new Ran(runs, part.counts, part.others, part.said, part.measured);
    }
}
