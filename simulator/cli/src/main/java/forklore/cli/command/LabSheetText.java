package forklore.cli.command;

import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.ArrayList;
import java.util.List;

/// A student's own sheet in AsciiDoc, which reads well as it is.
final class LabSheetText {

    private LabSheetText() {}

    static String of(PersonalLab lab, String student) {
        LabSheet sheet = lab.sheet();
        List<String> lines = new ArrayList<>(List.of(
                "= Lab " + sheet.number() + ": " + sheet.title(),
                "",
                "For " + student + ", try " + lab.attempt() + ". About " + sheet.minutes() + " minutes, "
                        + sheet.points() + " points.",
                "",
                "== Afterwards you can",
                ""));
        sheet.goals().forEach(goal -> lines.add("* " + goal));
        if (!sheet.prerequisites().isEmpty()) {
            lines.addAll(List.of("", "== You need", ""));
            sheet.prerequisites().forEach(each -> lines.add("* " + each));
        }
        lines.addAll(List.of("", "== About", "", sheet.about().strip()));
        lab.tasks().forEach(task -> task(task, lines));
        lines.addAll(List.of(
                "",
                "== Hand in",
                "",
                "`forklore lab check` says at any time what your answers are worth, and costs nothing. "
                        + "`forklore lab submit` packs them into one file."));
        return String.join("\n", lines) + "\n";
    }

    private static void task(PersonalTask personal, List<String> lines) {
        Task task = personal.task();
        lines.addAll(List.of("", "== Task " + task.id() + ": " + task.title() + " (" + task.points() + " points)", ""));
        lines.add(task.ask().strip());
        personal.given()
                .ifPresent(given -> lines.addAll(List.of(
                        "",
                        "The scenario is in `" + given.name() + ".fork`"
                                + (isEdited(task.format()) ? ": change it there." : "."))));
        if (!task.hints().isEmpty()) {
            List<String> costs = new ArrayList<>();
            task.hints().forEach(hint -> costs.add(Integer.toString(hint.cost())));
            lines.addAll(List.of(
                    "",
                    "Hints: `forklore lab hint " + task.id() + "`. They cost " + String.join(", then ", costs)
                            + " points."));
        }
    }

    /// {@return whether the scenario itself is the answer}
    static boolean isEdited(Format format) {
        return format instanceof Format.Fix || format instanceof Format.Break;
    }
}
