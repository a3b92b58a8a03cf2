package forklore.lab.print;

import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.List;

/// What a student gets, as one page that can be printed.
public final class SheetPage {

    private final StringBuilder text = new StringBuilder();
    private final LabSheet sheet;

    /// Whose sheet it is; empty for the one that everybody sees.
    private final String student;

    private SheetPage(LabSheet sheet, String student) {
        this.sheet = sheet;
        this.student = student;
    }

    /// {@return a sheet with the data of a seed, for everybody to see, as AsciiDoc}
    ///
    /// @param lab the lab with those data
    public static String of(PersonalLab lab) {
        return new SheetPage(lab.sheet(), "").page(lab);
    }

    /// {@return a student's own sheet, which lies beside the scenarios and the answer file, as
    /// AsciiDoc}
    ///
    /// @param lab the student's lab
    /// @param student the student's name or number
    public static String of(PersonalLab lab, String student) {
        return new SheetPage(lab.sheet(), student).page(lab);
    }

    private String page(PersonalLab lab) {
        head(lab);
        line("The names and numbers below are those of seed " + lab.seed() + ", try " + lab.attempt()
                + ". Everybody gets their own, and after a graded try other ones.");
        line("");
        int number = 1;
        for (PersonalTask task : lab.tasks()) {
            task(number++, task);
        }
        return text.toString();
    }

    private boolean isOwn() {
        return !student.isEmpty();
    }

    private void head(PersonalLab lab) {
        line("= Lab " + sheet.number() + ": " + sheet.title());
        line(":navtitle: " + sheet.number() + " " + sheet.title());
        line("");
        line("[.lead]");
        line((isOwn() ? "For " + student + ", try " + lab.attempt() + ". " : "") + "Lab " + sheet.number()
                + " takes about " + sheet.minutes() + " minutes and has "
                + sheet.tasks().size() + " tasks for "
                + sheet.points() + " points.");
        line("");
        line(sheet.about());
        list("You learn to", sheet.goals());
        list("Before you begin", sheet.prerequisites());
        line("== How to work");
        line("");
        if (isOwn()) {
            line("Write your answers into `answers.txt`, with any editor. `forklore lab check` says at any time what"
                    + " they are worth, and costs nothing. `forklore lab submit` packs them into one file to hand in.");
        } else {
            line("[source,console]");
            line("----");
            line("./forklore lab start " + sheet.number() + " --id YOUR-NAME");
            line("----");
            line("");
            line("That writes a folder with this sheet, your own scenarios, and `answers.txt`. Fill it in with any"
                    + " editor.");
        }
        line("");
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        line("== " + heading);
        line("");
        items.forEach(item -> line("* " + item));
        line("");
    }

    private void task(int number, PersonalTask personal) {
        Task task = personal.task();
        line("[#" + task.id() + "]");
        line("== " + number + ". " + task.title());
        line("");
        line("_" + Formats.sentence(task.format()) + " " + task.points() + " points, task `" + task.id() + "`"
                + on(task) + "._");
        task.setting().dependsOn().ifPresent(needs -> line("It is graded once task `" + needs + "` is solved."));
        line("");
        line(task.ask());
        personal.given().ifPresent(given -> given(given, task.format()));
        answers(task.format());
        if (!task.hints().isEmpty()) {
            List<String> costs = task.hints().stream()
                    .map(hint -> Integer.toString(hint.cost()))
                    .toList();
            line("TIP: Three hints cost " + String.join(", ", costs) + " points: `" + (isOwn() ? "" : "./")
                    + "forklore lab hint " + task.id() + (isOwn() ? "" : " " + sheet.id()) + "`.");
            line("");
        }
    }

    private void given(Given given, Format format) {
        if (isOwn()) {
            boolean changed = format instanceof Format.Fix || format instanceof Format.Break;
            line("The scenario is in `" + given.name() + ".fork`" + (changed ? ": change it there." : "."));
            line("");
        }
        listing(given.text());
    }

    static String on(Task task) {
        return task.setting().world().isEmpty()
                ? ""
                : ", on " + String.join(" and ", task.setting().platforms());
    }

    /// What there is to fill in, with room to write on paper.
    private void answers(Format format) {
        switch (format) {
            case Format.Predict predict -> {
                line("[cols=\"2,4,2\"]");
                line("|===");
                line("| Name | Question | Answer");
                line("");
                predict.ticks().forEach(tick -> row(tick.name(), "Can it be: `" + tick.condition() + "`?"));
                predict.cells().forEach(cell -> row(cell.name(), asked(cell)));
                line("|===");
                line("");
            }
            case Format.Explain explain -> {
                for (int i = 0; i < explain.sentences().size(); i++) {
                    line("* *" + String.valueOf((char) ('A' + i)) + "* "
                            + explain.sentences().get(i).text());
                }
                line("");
            }
            case Format.Drive drive -> {
                line("Goal: `" + drive.end().map(Format.Claim::condition).orElse(drive.look()) + "`.");
                line("");
            }
            case Format.Find find -> goal(find.end());
            case Format.Break breaking -> goal(breaking.end());
            case Format.Measure measure -> {
                line("Counted is: `" + measure.end().condition() + "`.");
                line("");
            }
            case Format.Steer steer -> goal(steer.end());
            case Format.Migrate migrate -> migrate(migrate);
            case Format.Fix _, Format.Recording _ -> {}
        }
    }

    private void goal(Format.Claim end) {
        line("Goal: `" + end.condition() + "`.");
        line("");
    }

    private void migrate(Format.Migrate migrate) {
        line((isOwn() ? "The program lies in `" + migrate.program() + "`: change it there. " : "")
                + "It is run " + times(migrate.runs()) + " on each of " + String.join(" and ", migrate.versions())
                + ", with `-W error`, and each time it must end with 0 and print exactly this:");
        line("");
        listing(String.join("\n", migrate.prints()) + "\n");
        if (!isOwn()) {
            line("This is `" + migrate.program() + "`:");
            line("");
            listing(migrate.source());
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    static String asked(Format.Cell cell) {
        return switch (cell.kind()) {
            case LOOK -> "`" + cell.about() + "`";
            case CHANCE -> "How likely is: `" + cell.about() + "`?";
            case SHORTEST -> "How many steps has the shortest run to: `" + cell.about() + "`?";
            case ENDS -> "How many different ends are there?";
        };
    }

    private void row(String name, String question) {
        line("| `" + name + "` | " + question.replace("|", "\\|") + " |");
    }

    private void listing(String program) {
        line("[source,text]");
        line("----");
        text.append(program);
        line("----");
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
