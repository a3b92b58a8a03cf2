package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.engine.text.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The mistakes in a scenario file.
public final class Problems {

    private Problems() {}

    /// {@return all of them as text, each with its excerpt, and how many there are}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    /// @param problems the mistakes, not empty
    public static String text(String file, String text, List<Problem> problems) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : problems) {
            String message = problem.render(text);
            lines.append(message).append(message.endsWith("\n") ? "\n" : "\n\n");
        }
        return lines.append(Layout.count(problems.size(), "error"))
                .append(" in ")
                .append(file)
                .append('\n')
                .toString();
    }

    /// {@return all of them as one record}
    ///
    /// @param file the name of the file
    /// @param problems the mistakes
    public static Map<String, Object> record(String file, List<Problem> problems) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "problems");
        record.put("file", file);
        record.put("problems", problems.stream().map(Problems::problem).toList());
        return record;
    }

    private static Map<String, Object> suggestion(Problem.Suggestion suggestion) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("line", suggestion.span().line());
        record.put("column", suggestion.span().column());
        record.put("length", suggestion.span().length());
        record.put("replacement", suggestion.replacement());
        record.put("sentence", suggestion.sentence());
        return record;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("code", problem.code());
        record.put("level", "error");
        record.put("line", problem.span().line());
        record.put("column", problem.span().column());
        record.put("length", problem.span().length());
        record.put("message", problem.message());
        record.put("label", problem.label());
        record.put("why", problem.why());
        record.put("help", problem.help());
        record.put("suggestion", problem.suggestion().map(Problems::suggestion));
        return record;
    }
}
