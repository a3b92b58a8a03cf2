package forklore.desktop.lab;

import forklore.engine.model.Schedule;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that a check says, and the run that shows it.
///
/// @param text what it says, without the run
/// @param token the run, if it names one of the task's scenario
public record Remark(String text, Optional<String> token) {

    private static final String MARKS = ".,;:()";

    /// {@return everything that a check says, line by line, the reason first}
    ///
    /// @param check the check
    /// @param task its task
    public static List<Remark> of(Check check, PersonalTask task) {
        List<Remark> remarks = new ArrayList<>();
        if (!check.rationale().isBlank()) {
            remarks.add(of(check.rationale(), task));
        }
        check.log().lines().filter(line -> !line.isBlank()).forEach(line -> remarks.add(of(line, task)));
        return remarks;
    }

    private static Remark of(String line, PersonalTask task) {
        StringBuilder text = new StringBuilder();
        Optional<String> token = Optional.empty();
        for (String word : line.split(" ", -1)) {
            String bare = stripped(word);
            boolean run = Schedule.parse(bare)
                    .filter(schedule -> task.given()
                            .filter(given -> given.name().equals(schedule.scenario()))
                            .isPresent())
                    .isPresent();
            if (run && token.isEmpty()) {
                token = Optional.of(bare);
            } else {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        return new Remark(tidy(text.toString()), token);
    }

    private static String stripped(String word) {
        int end = word.length();
        while (end > 0 && MARKS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static String tidy(String text) {
        String end = text.strip();
        return end.endsWith(", for example by")
                ? end.substring(0, end.length() - ", for example by".length()) + "."
                : end;
    }
}
