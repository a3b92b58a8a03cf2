package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.result.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One graded hand-in, for a terminal and as a record.
final class LabText {

    private static final int WORD = "not run".length();
    private static final int INDENT = 11;

    private LabText() {}

    /// {@return the lines}
    ///
    /// @param result what was found
    /// @param all whether checks are shown that a student does not see
    /// @param paint the colour of the stream
    /// @param columns the width
    static List<String> lines(Result result, boolean all, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(result.title())
                + paint.muted("        " + result.student() + ", try " + result.attempt()));
        for (Check check : shown(result, all)) {
            lines.add("  " + word(check.passed(), paint) + "  " + points(check) + "  " + check.name());
            note("why", check.rationale(), columns, lines);
            if (!check.log().isBlank()) {
                check.log().strip().lines().forEach(line -> lines.add(" ".repeat(INDENT) + "| " + line));
            }
            note("help", check.help(), columns, lines);
        }
        int hidden = result.checks().size() - shown(result, all).size();
        lines.add("");
        lines.add(paint.strong(result.points() + " of " + Layout.count(result.most(), "point"))
                + (hidden == 0 ? "" : ", " + Layout.count(hidden, "check") + " not shown"));
        return lines;
    }

    private static List<Check> shown(Result result, boolean all) {
        return result.checks().stream()
                .filter(check -> all || check.visibility() == Visibility.VISIBLE)
                .toList();
    }

    private static String word(Passed passed, Paint paint) {
        return switch (passed) {
            case YES -> paint.good(Layout.pad("passed", WORD));
            case NO -> paint.danger(Layout.pad("failed", WORD));
            case NOT_RUN -> paint.warning(Layout.pad("not run", WORD));
        };
    }

    private static String points(Check check) {
        return Layout.pad(check.points() + "/" + check.most(), 5);
    }

    private static void note(String label, String text, int columns, List<String> lines) {
        if (text.isBlank()) {
            return;
        }
        String lead = " ".repeat(INDENT) + "= " + Layout.pad(label + ":", 5) + " ";
        for (String line : Layout.wrap(text.strip(), columns - lead.length())) {
            lines.add(lead + line);
            lead = " ".repeat(lead.length());
        }
    }

    /// {@return the record}
    ///
    /// @param result what was found
    /// @param all whether checks are in it that a student does not see
    static Map<String, Object> record(Result result, boolean all) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "lab-result");
        record.put("lab", result.lab());
        record.put("title", result.title());
        record.put("student", result.student());
        record.put("seed", result.seed());
        record.put("attempt", result.attempt());
        record.put("points", result.points());
        record.put("most", result.most());
        List<Object> checks = new ArrayList<>();
        for (Check check : shown(result, all)) {
            checks.add(record(check));
        }
        record.put("checks", checks);
        return record;
    }

    private static Map<String, Object> record(Check check) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", check.id());
        record.put("name", check.name());
        record.put("description", check.description());
        record.put(
                "passed",
                switch (check.passed()) {
                    case YES -> true;
                    case NO -> false;
                    case NOT_RUN -> null;
                });
        record.put("points", check.points());
        record.put("most", check.most());
        record.put("log", check.log());
        record.put("rationale", check.rationale());
        record.put("help", check.help());
        record.put("dependsOn", check.dependsOn());
        record.put(
                "visibility", check.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return record;
    }
}
