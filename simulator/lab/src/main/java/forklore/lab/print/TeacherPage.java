package forklore.lab.print;

import forklore.lab.answer.AnswerText;
import forklore.lab.answer.Answers;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.outline.Outline;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.List;

/// What a teacher gets: the expected answers, the hints, and the mistakes that are often made.
public final class TeacherPage {

    private final StringBuilder text = new StringBuilder();

    private TeacherPage() {}

    /// {@return the teacher's sheet for one student's data, as AsciiDoc}
    ///
    /// @param lab the student's lab
    public static String of(PersonalLab lab) {
        TeacherPage page = new TeacherPage();
        page.head(lab);
        for (PersonalTask task : lab.tasks()) {
            page.task(task, lab);
        }
        return page.text.toString();
    }

    private void head(PersonalLab lab) {
        LabSheet sheet = lab.sheet();
        line("= Lab " + sheet.number() + " for teachers: " + sheet.title());
        line(":navtitle: " + sheet.number() + " " + sheet.title());
        line("");
        line("[.lead]");
        line("The expected answers of lab " + sheet.number() + ", its hints, and the mistakes that are often made.");
        line("");
        line("The answers are computed, for the data of seed " + lab.seed() + ", try " + lab.attempt()
                + ". Every student has others, and the grader computes theirs. Plan " + sheet.minutes()
                + " minutes; the lab has " + sheet.points() + " points.");
        line("");
        if (!sheet.teacher().isBlank()) {
            line(sheet.teacher());
        }
    }

    private void task(PersonalTask personal, PersonalLab lab) {
        Task task = personal.task();
        line("== " + task.title());
        line("");
        line("_" + Formats.sentence(task.format()) + " " + task.points() + " points" + SheetPage.on(task) + "._");
        line("");
        if (!task.teacher().isBlank()) {
            line(task.teacher());
        }
        if (ModelAnswer.needsRealRuns(task.format())) {
            line("It is graded from the record of a real run; without one it is not run.");
            line("");
        } else {
            line("An answer that earns all points:");
            line("");
            Answers answers = new Answers(
                    lab.sheet().number(),
                    "model",
                    lab.seed(),
                    lab.attempt(),
                    List.of(new Answers.TaskAnswer(task.id(), 0, ModelAnswer.of(personal))));
            String whole = AnswerText.of(answers);
            listing(whole.substring(whole.indexOf("task ")));
        }
        for (int i = 0; i < task.hints().size(); i++) {
            line((i == 0 ? ".Hints\n" : "") + ". (" + task.hints().get(i).cost() + ") "
                    + task.hints().get(i).text().strip().replace("\n", " "));
        }
        line("");
        task.mistakes().forEach(mistake -> mistake(mistake));
    }

    private void mistake(Task.Mistake mistake) {
        line("*Often wrong: " + mistake.name().replace('-', ' ') + ".*");
        line("");
        StringBuilder answer = new StringBuilder(mistake.answer());
        for (Task.Edit edit : mistake.changes()) {
            answer.append("instead of\n")
                    .append(indented(edit.find()))
                    .append("this:\n")
                    .append(indented(edit.put()));
        }
        if (!answer.isEmpty()) {
            listing(answer.toString());
        }
        line(mistake.because().strip() + " The grader says, among other things: \"`" + mistake.says() + "`\".");
        line("");
    }

    private static String indented(String lines) {
        StringBuilder out = new StringBuilder();
        for (String each : Outline.parts(lines, '\n')) {
            out.append(each.isBlank() ? "" : "    " + each + '\n');
        }
        return out.toString();
    }

    private void listing(String content) {
        line("[source,text]");
        line("----");
        text.append(content).append(content.endsWith("\n") ? "" : "\n");
        line("----");
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
