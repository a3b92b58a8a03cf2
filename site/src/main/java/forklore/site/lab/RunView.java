package forklore.site.lab;

import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import forklore.lab.answer.Reply;
import forklore.lab.grade.Ways;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.site.player.Dom;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// A run to be found: the student is the scheduler in the picture, or writes whose turn it is.
final class RunView implements AnswerView {

    private static final String SCHEDULE = "schedule ";

    private final Taker taker;
    private final Program program;
    private final HTMLInputElement field;
    private final Stage stage;
    private boolean quiet = true;

    /// Makes the picture and the field.
    ///
    /// @param place where they are put
    /// @param task the task
    /// @param goal what is to be reached
    /// @param entry what was entered before
    /// @param taker given what is entered
    RunView(HTMLElement place, PersonalTask task, String goal, Work.Entry entry, Taker taker) {
        this.taker = taker;
        TaskView.goal(place, goal);
        HTMLElement details = Dom.add(place, "details", "");
        Dom.add(details, "summary", "").setInnerText("The program");
        Prose.listing(details, task.scenario().text().strip());
        program = Program.of(task.scenario().linked().getFirst());
        stage = new Stage(Dom.add(place, "div", ""), "forklore-run-" + task.id());
        field = WorkPanel.field(
                place, "Whose turn, and for how many steps: main.2,worker.1 (the picture writes it)", "text");
        field.setAttribute("autocapitalize", "off");
        field.setAttribute("spellcheck", "false");
        field.setClassName("forklore-wide");
        List<Schedule.Turn> turns = entry.reply() instanceof Reply.Played played ? played.turns() : List.of();
        stage.drive(program, path(turns), this::played);
        String draft = entry.draft();
        field.setValue(
                draft.isEmpty()
                        ? Schedule.turns(turns)
                        : draft.replace(SCHEDULE, "").strip());
        Dom.on(field, "change", this::written);
        quiet = false;
    }

    private Path path(List<Schedule.Turn> turns) {
        Schedule schedule = new Schedule(program.scenario().name(), program.platform(), program.fingerprint(), turns);
        return Replay.of(program, Ways.LIMITS, schedule).path();
    }

    private void played(Path path) {
        if (!quiet) {
            field.setValue(Schedule.turns(path.schedule().turns()));
            enter();
        }
    }

    /// What was written is kept as it is, also if not every step of it can be played.
    private void written() {
        enter();
        String text = field.getValue().strip();
        quiet = true;
        stage.drive(program, path(Schedule.parseTurns(text).orElse(List.of())), this::played);
        quiet = false;
    }

    private void enter() {
        String text = field.getValue().strip();
        taker.take(SCHEDULE + (text.isEmpty() ? "?" : text) + "\n");
    }
}
