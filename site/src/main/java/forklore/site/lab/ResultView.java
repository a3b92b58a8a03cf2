package forklore.site.lab;

import forklore.engine.explore.Replay;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.lab.answer.Reply;
import forklore.lab.grade.Ways;
import forklore.lab.outline.Outline;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import forklore.lab.session.Work;
import forklore.site.player.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/// What the grader says of a task; each run in it can be played. After the try is handed in, the model answer, too.
final class ResultView {

    private final HTMLElement box;
    private final HTMLElement model;
    private final PersonalTask task;
    private final Desk desk;
    private final Stage stage;

    /// Makes an empty box.
    ///
    /// @param place where it is put
    /// @param task the task
    /// @param desk the page
    ResultView(HTMLElement place, PersonalTask task, Desk desk) {
        this.task = task;
        this.desk = desk;
        box = Dom.add(place, "div", "");
        box.setAttribute("role", "status");
        model = Dom.add(place, "div", "");
        stage = new Stage(Dom.add(place, "div", ""), "forklore-result-" + task.id());
    }

    /// Shows what the grader says.
    ///
    /// @param check what it says
    void show(Check check) {
        box.clear();
        box.setClassName("forklore-check forklore-"
                + switch (check.passed()) {
                    case YES -> "good";
                    case NO -> "bad";
                    case NOT_RUN -> "notable";
                });
        String how = switch (check.passed()) {
            case YES -> "Passed";
            case NO -> "Not passed";
            case NOT_RUN -> "Not run";
        };
        Dom.add(box, "p", "forklore-check-title")
                .setInnerText(how + ", " + check.points() + " of " + check.most() + " points");
        paragraph(check.rationale());
        if (!check.log().isBlank()) {
            HTMLElement log = Dom.add(box, "pre", "");
            log.setTabIndex(0);
            log.withText(check.log().strip());
        }
        paragraph(check.help());
        plays(box, check.rationale() + "\n" + check.log());
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            Dom.add(box, "p", "").setInnerText(text.strip());
        }
    }

    /// Shows the model answer, if the try is handed in.
    void model() {
        Work work = desk.work();
        Optional<Reply> answer = work.modelAnswer(task.id());
        model.clear();
        if (answer.isEmpty() || answer.get() instanceof Reply.None) {
            return;
        }
        HTMLElement details = Dom.add(model, "details", "forklore-model");
        Dom.add(details, "summary", "").setInnerText("A model answer for these data");
        Prose.listing(details, ModelText.of(answer.get()));
        if (answer.get() instanceof Reply.Played played) {
            Linked linked = task.scenario().linked().getFirst();
            plays(
                    details,
                    new Schedule(task.scenario().name(), linked.platform(), linked.fingerprint(), played.turns())
                            .token());
        }
    }

    private void plays(HTMLElement place, String text) {
        HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
        for (Schedule token : tokens(text)) {
            Optional<Program> program = program(token);
            program.ifPresent(found -> Dom.button(
                            row,
                            "Play on " + token.platform() + ": " + Schedule.turns(token.turns()),
                            () -> stage.play(
                                    found, Replay.of(found, Ways.LIMITS, token).path()))
                    .setClassName("forklore-button forklore-run"));
        }
    }

    private static List<Schedule> tokens(String text) {
        List<Schedule> tokens = new ArrayList<>();
        for (String word : Outline.parts(text.replace('\n', ' '), ' ')) {
            String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (plain.indexOf('@') > 0) {
                Schedule.parse(plain).filter(token -> !tokens.contains(token)).ifPresent(tokens::add);
            }
        }
        return tokens;
    }

    /// The program of a run is the one of the task, or the one that was made of it.
    private Optional<Program> program(Schedule token) {
        List<Linked> all =
                new ArrayList<>(task.given().map(given -> given.linked()).orElse(List.of()));
        if (desk.work().entry(task.id()).reply() instanceof Reply.Edited edited) {
            linked(edited.scenario(), token.platform()).ifPresent(all::add);
        }
        return all.stream()
                .filter(each -> each.platform().equals(token.platform())
                        && each.fingerprint().equals(token.hash()))
                .findFirst()
                .map(Program::of);
    }

    private Optional<Linked> linked(Scenario scenario, String platform) {
        return switch (Linker.link(scenario, desk.work().lab().sources().platforms(), platform)) {
            case Linking.Complete complete -> Optional.of(complete.linked());
            case Linking.Refused _ -> Optional.empty();
        };
    }
}
