package forklore.lab.grade;

import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.sheet.Task;
import java.util.List;
import java.util.Optional;

/// What grading one answer found, before it becomes the check of a report.
///
/// @param passed how it ended
/// @param points what it earned, before hints are counted
/// @param log what was seen, a line each
/// @param rationale why it did not pass, or why nobody looked; empty if it passed
/// @param help what to try next; may be empty
record Mark(Passed passed, int points, List<String> log, String rationale, String help) {

    Mark {
        log = List.copyOf(log);
    }

    static Mark right(int points, List<String> log) {
        return new Mark(Passed.YES, points, log, "", "");
    }

    static Mark wrong(int points, List<String> log, String rationale, String help) {
        return new Mark(Passed.NO, points, log, rationale, help);
    }

    static Mark notRun(String because) {
        return new Mark(Passed.NOT_RUN, 0, List.of(), "not run, because " + because, "");
    }

    static Mark unanswered() {
        return wrong(0, List.of(), "Nothing was answered.", "Answer the task, or read its first hint.");
    }

    /// {@return the check of a report}
    ///
    /// @param hints how many hints were taken
    Check check(String id, Task task, int hints, Optional<String> dependsOn) {
        int cost = task.cost(hints);
        int earned = Math.max(0, points - cost);
        StringBuilder text = new StringBuilder(String.join("\n", log));
        if (cost > 0 && points > 0) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(hints)
                    .append(hints == 1 ? " hint" : " hints")
                    .append(" taken: ")
                    .append(points - earned)
                    .append(points - earned == 1 ? " point less." : " points less.");
        }
        return new Check(
                id,
                task.title(),
                description(task),
                passed,
                earned,
                task.points(),
                text.toString(),
                rationale,
                help,
                dependsOn,
                task.setting().visibility());
    }

    private static String description(Task task) {
        return "Task " + task.id() + ", " + task.format().word() + ", on "
                + String.join(" and ", task.setting().platforms()) + ".";
    }
}
