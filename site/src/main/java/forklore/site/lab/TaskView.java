package forklore.site.lab;

import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Task;
import forklore.site.graph.Linkage;
import forklore.site.player.Dom;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/// One task below its heading: what is asked, something to answer with, hints, and what the grader says.
final class TaskView {

    private final PersonalTask task;
    private final Desk desk;
    private final HTMLElement problem;
    private final HTMLElement hints;
    private final ResultView result;

    /// Puts a task in the place of its example.
    ///
    /// @param body what stands below its heading
    /// @param task the task with the student's data
    /// @param desk the page
    TaskView(HTMLElement body, PersonalTask task, Desk desk) {
        this.task = task;
        this.desk = desk;
        body.clear();
        body.setClassName("sectionbody forklore-task");
        Dom.add(body, "p", "forklore-task-facts").setInnerText(facts(task.task()));
        Prose.write(body, task.task().ask());
        HTMLElement answer = Dom.add(body, "div", "forklore-answer");
        problem = Dom.make("pre", "forklore-words");
        answer(answer);
        body.appendChild(problem);
        problem.setAttribute("role", "status");
        problem.setTabIndex(0);
        Dom.say(problem, problems());
        hints = Dom.add(body, "div", "forklore-hints");
        showHints(false);
        HTMLElement row = Dom.add(body, "div", "forklore-lab-row");
        Dom.button(row, "Check (costs no try)", desk::check)
                .setAttribute(
                        "aria-label", "Check, costs no try: " + task.task().title());
        result = new ResultView(body, task, desk);
        result.model();
    }

    private static String facts(Task task) {
        String on = task.setting().world().isEmpty()
                ? ""
                : ", on " + String.join(" and ", task.setting().platforms());
        String needs = task.setting()
                .dependsOn()
                .map(id -> " It is graded once task " + id + " is solved.")
                .orElse("");
        return Words.sentence(task.format()) + " " + task.points() + (task.points() == 1 ? " point" : " points") + on
                + "." + needs;
    }

    private String problems() {
        return Linkage.mistakes(
                        desk.work().problems(task.id()),
                        desk.work().entry(task.id()).draft())
                .strip();
    }

    /// Shows what the grader says of the task.
    ///
    /// @param check what it says of some task
    void told(Check check) {
        if (check.id().equals(task.id())) {
            result.show(check);
        }
    }

    private void answer(HTMLElement place) {
        Work.Entry entry = desk.work().entry(task.id());
        AnswerView.Taker taker =
                text -> Dom.say(problem, desk.enter(task.id(), text).strip());
        switch (task.task().format()) {
            case Format.Predict predict -> {
                Prose.listing(place, task.scenario().text().strip());
                new PredictView(place, task.id(), predict, entry, taker);
            }
            case Format.Drive drive ->
                new RunView(
                        place, task, drive.end().map(Format.Claim::condition).orElse(drive.look()), entry, taker);
            case Format.Find find -> new RunView(place, task, find.end().condition(), entry, taker);
            case Format.Break breaking -> {
                goal(place, breaking.end().condition());
                new ProgramView(place, task, entry, taker);
            }
            case Format.Fix _ -> new ProgramView(place, task, entry, taker);
            case Format.Explain explain -> new OrderView(place, explain, entry, taker);
            case Format.Measure _, Format.Steer _, Format.Recording _, Format.Migrate _ ->
                new MachineView(place, task, desk, taker);
        }
    }

    /// Says what is to be reached.
    ///
    /// @param place where
    /// @param condition the condition
    static void goal(HTMLElement place, String condition) {
        HTMLElement goal = Dom.add(place, "p", "");
        Dom.add(goal, "b", "").setInnerText("Goal: ");
        Dom.add(goal, "code", "").setInnerText(condition);
    }

    private void showHints(boolean focus) {
        hints.clear();
        Work work = desk.work();
        List<Task.Hint> taken = work.hints(task.id());
        if (!taken.isEmpty()) {
            HTMLElement list = Dom.add(hints, "ol", "");
            list.setAttribute("aria-label", "Hints");
            for (Task.Hint hint : taken) {
                HTMLElement item = Dom.add(list, "li", "");
                item.setTabIndex(-1);
                Prose.inline(item, hint.text().strip().replace('\n', ' '));
                if (focus && hint == taken.getLast()) {
                    item.focus();
                }
            }
        }
        Optional<Task.Hint> next = work.nextHint(task.id());
        if (next.isPresent()) {
            int cost = next.get().cost();
            String words = "Take hint " + (taken.size() + 1) + " of "
                    + task.task().hints().size() + ": it costs " + cost + (cost == 1 ? " point" : " points");
            HTMLButtonElement button = Dom.button(hints, words, () -> {
                desk.change(desk.work().hinted(task.id()));
                showHints(true);
            });
            button.setClassName("forklore-button forklore-hint");
        }
    }
}
