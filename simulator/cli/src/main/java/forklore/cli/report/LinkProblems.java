package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.model.Span;
import forklore.engine.platform.LinkProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a scenario does not fit a platform.
public final class LinkProblems {

    private LinkProblems() {}

    /// {@return one message for each problem}
    ///
    /// @param problems the problems
    /// @param file the name of the scenario's file
    /// @param text the text of the scenario's file
    /// @param platform the platform
    public static List<Message> text(List<LinkProblem> problems, String file, String text, String platform) {
        List<Message> messages = new ArrayList<>();
        for (LinkProblem problem : problems) {
            List<Message.Note> notes = new ArrayList<>();
            problem.nearest().ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
            notes.add(Message.next(problem.help()));
            List<String> excerpt = problem.platform().isEmpty() ? excerpt(text, problem.span()) : List.of();
            String place = place(problem, file) + ", platform " + platform;
            messages.add(new Message(Message.Level.ERROR, "", problem.message(), place, excerpt, notes));
        }
        return messages;
    }

    private static String place(LinkProblem problem, String file) {
        String where = problem.platform()
                .map(name -> "scenarios/platforms/" + name + ".fork")
                .orElse(file);
        return where + ":" + problem.span().line() + ":" + problem.span().column();
    }

    private static List<String> excerpt(String text, Span span) {
        List<String> lines = Layout.lines(text);
        if (span.length() == 0 || span.line() > lines.size()) {
            return List.of();
        }
        String number = Layout.padLeft(Integer.toString(span.line()), 4);
        return List.of(
                number + " | " + lines.get(span.line() - 1),
                "     | " + " ".repeat(span.column() - 1) + "^".repeat(span.length()));
    }

    /// {@return all of them as one record}
    ///
    /// @param problems the problems
    /// @param file the name of the scenario's file
    /// @param platform the platform
    public static Map<String, Object> record(List<LinkProblem> problems, String file, String platform) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "problems");
        record.put("file", file);
        record.put("platform", platform);
        record.put("problems", problems.stream().map(LinkProblems::problem).toList());
        return record;
    }

    private static Map<String, Object> problem(LinkProblem problem) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("code", null);
        record.put("level", "error");
        record.put("line", problem.span().line());
        record.put("column", problem.span().column());
        record.put("length", problem.span().length());
        record.put("message", problem.message());
        record.put("help", problem.help());
        record.put("nearest", problem.nearest());
        return record;
    }
}
