package forklore.lab.result;

import java.util.ArrayList;
import java.util.List;

/// A table with a line for each hand-in and a column for the points of each check, as a spreadsheet reads it.
///
/// The form is that of RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files", with a heading.
/// A text that a spreadsheet would take for a formula gets an apostrophe in front: names come from students.
final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    static String text(Gradebook book) {
        List<String> columns = new ArrayList<>();
        for (Graded each : book.graded()) {
            for (Check check : each.result().checks()) {
                String column = column(each.result(), check);
                if (!columns.contains(column)) {
                    columns.add(column);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        List<String> heading = new ArrayList<>(
                List.of("student", "lab", "attempt", "seed", "points", "most", "seconds", "file", "note"));
        heading.addAll(columns);
        line(heading, text);
        for (Graded each : book.graded()) {
            line(cells(each, columns), text);
        }
        for (Gradebook.Refused refused : book.refused()) {
            List<String> cells = new ArrayList<>(List.of("", "", "", "", "", "", "", safe(refused.file())));
            cells.add(safe("not graded: " + refused.reason()));
            columns.forEach(_ -> cells.add(""));
            line(cells, text);
        }
        return text.toString();
    }

    private static String column(Result result, Check check) {
        return result.lab() + "/" + check.id();
    }

    private static List<String> cells(Graded graded, List<String> columns) {
        Result result = graded.result();
        List<String> cells = new ArrayList<>(List.of(
                safe(result.student()),
                safe(result.lab()),
                Integer.toString(result.attempt()),
                Long.toString(result.seed()),
                Integer.toString(result.points()),
                Integer.toString(result.most()),
                Words.seconds(graded.millis()),
                safe(graded.file()),
                safe(graded.note())));
        for (String column : columns) {
            String cell = "";
            for (Check check : result.checks()) {
                if (column(result, check).equals(column)) {
                    cell = check.passed() == Passed.NOT_RUN ? "not run" : Integer.toString(check.points());
                }
            }
            cells.add(cell);
        }
        return cells;
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(List<String> cells, StringBuilder text) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator).append(quoted(cell));
            separator = ",";
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
