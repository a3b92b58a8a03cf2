package forklore.site.lab;

import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import forklore.site.player.Dom;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// A task that needs a real machine: the commands, the scenario to take there, and what comes back from it.
final class MachineView implements AnswerView {

    private final Taker taker;
    private final Desk desk;
    private final List<String> names = new ArrayList<>();
    private final List<HTMLInputElement> fields = new ArrayList<>();

    /// Makes the commands and the fields.
    ///
    /// @param place where they are put
    /// @param task the task
    /// @param desk the page
    /// @param taker given what is entered
    MachineView(HTMLElement place, PersonalTask task, Desk desk, Taker taker) {
        this.taker = taker;
        this.desk = desk;
        String file = task.given().map(given -> given.name() + ".fork").orElse("");
        task.given().ifPresent(given -> {
            HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
            Dom.button(row, "Save " + file, () -> Files.give(file, given.text()));
        });
        switch (task.task().format()) {
            case Format.Measure measure -> measure(place, task, measure, file);
            case Format.Steer steer -> {
                TaskView.goal(place, steer.end().condition());
                commands(place, "./forklore steer " + file + platform(task) + " --out .");
                attach(place, "The record", "");
            }
            case Format.Recording _ -> {
                fields(place, List.of("thread", "lock"), List.of("The thread", "The lock"), named(task));
            }
            case Format.Migrate migrate -> migrate(place, migrate);
            case Format.Predict _, Format.Drive _, Format.Find _, Format.Break _, Format.Fix _, Format.Explain _ -> {}
        }
    }

    private static String platform(PersonalTask task) {
        return " --platform " + task.task().setting().platforms().getFirst();
    }

    private void measure(HTMLElement place, PersonalTask task, Format.Measure measure, String file) {
        TaskView.goal(place, measure.end().condition());
        commands(
                place,
                "./forklore run " + file + " --times " + measure.runs() + platform(task) + " --record "
                        + file.replace(".fork", ".log"));
        fields(
                place,
                List.of("runs", "seen", "low", "high"),
                List.of("Runs", "How many ended so", "95 % interval from (percent)", "to (percent)"),
                measured(task));
        attach(place, "The record", "");
    }

    private void migrate(HTMLElement place, Format.Migrate migrate) {
        HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
        Dom.button(row, "Save " + migrate.program(), () -> Files.give(migrate.program(), migrate.source()));
        Dom.add(place, "p", "")
                .setInnerText("Whoever grades it runs it on " + String.join(" and ", migrate.versions())
                        + ", with -W error. Each time it must end with 0 and print exactly this:");
        Prose.listing(place, String.join("\n", migrate.prints()));
        attach(place, "The changed program", migrate.program());
    }

    /// A file of this task; it is handed in under a name, or under its own if that is empty.
    private void attach(HTMLElement place, String words, String name) {
        HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
        HTMLElement said = Dom.make("p", "");
        said.setAttribute("role", "status");
        Files.field(row, words, (chosen, text) -> {
            String called = name.isEmpty() ? chosen : name;
            String problem = desk.attach(called, text).strip();
            said.setInnerText(problem.isEmpty() ? called + " is handed in with this try." : problem);
        });
        row.appendChild(said);
    }

    private void commands(HTMLElement place, String command) {
        Prose.listing(place, command);
    }

    private List<String> measured(PersonalTask task) {
        return desk.work().entry(task.id()).reply() instanceof Reply.Measured said
                ? List.of(
                        Integer.toString(said.runs()),
                        Integer.toString(said.seen()),
                        Double.toString(said.low()),
                        Double.toString(said.high()))
                : List.of("", "", "", "");
    }

    private List<String> named(PersonalTask task) {
        return desk.work().entry(task.id()).reply() instanceof Reply.Named named
                ? List.of(named.thread(), named.lock())
                : List.of("", "");
    }

    private void fields(HTMLElement place, List<String> keys, List<String> words, List<String> values) {
        HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
        for (int i = 0; i < keys.size(); i++) {
            HTMLInputElement field = WorkPanel.field(row, words.get(i), "text");
            field.setValue(values.get(i));
            names.add(keys.get(i));
            fields.add(field);
            Dom.on(field, "change", this::enter);
        }
    }

    private void enter() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String value = fields.get(i).getValue().strip();
            text.append(names.get(i))
                    .append(' ')
                    .append(value.isEmpty() ? "?" : value)
                    .append('\n');
        }
        taker.take(text.toString());
    }
}
