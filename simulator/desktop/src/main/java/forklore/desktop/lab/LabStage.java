package forklore.desktop.lab;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Exercise;
import forklore.desktop.model.Exercise.Withheld;
import forklore.desktop.model.RunChoice;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.lab.answer.Reply;
import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows the scenario of a task in the simulator, no more of it than may be seen, and hears what the reader makes of
/// it.
final class LabStage {

    private static final int LAST_STEP = Integer.MAX_VALUE;

    private final DeskModel desk;
    private final Consumer<List<Schedule.Turn>> played;
    private final Consumer<String> typed;
    private boolean listening;
    private boolean runsHidden;

    /// Makes a stage with nothing on it.
    ///
    /// @param desk the window
    /// @param played gets the run, as often as the reader has chosen whose turn is next
    /// @param typed gets the text, as often as the reader has changed it
    LabStage(DeskModel desk, Consumer<List<Schedule.Turn>> played, Consumer<String> typed) {
        this.desk = desk;
        this.played = played;
        this.typed = typed;
        desk.simulator().runProperty().subscribe(this::hear);
    }

    private void hear(Optional<RunChoice> run) {
        listening &= run.isPresent();
        if (listening && desk.scheduler().drivingProperty().get()) {
            played.accept(run.orElseThrow().path().schedule().turns());
        }
    }

    /// Shows the scenario of a task, if it has one.
    ///
    /// @param task the task
    /// @param entry what was answered
    /// @param open whether the reader may see what can happen
    void show(PersonalTask task, Work.Entry entry, boolean open) {
        listening = false;
        if (task.given().isEmpty()) {
            return;
        }
        desk.library().hide();
        Given given = task.scenario();
        runsHidden = !open && (isPlayed(task) || task.task().format() instanceof Format.Explain);
        switch (task.task().format()) {
            case Format.Break _, Format.Fix _ ->
                desk.editor().open(exercise(given, text(task, entry), Withheld.NOTHING, Optional.empty()), typed);
            case Format.Drive _, Format.Find _ -> {
                desk.editor().done();
                Optional<String> token = entry.reply() instanceof Reply.Played run
                        ? Optional.of(token(given, run.turns()))
                        : Optional.empty();
                desk.simulator()
                        .open(
                                exercise(given, given.text(), open ? Withheld.NOTHING : Withheld.RUNS, token),
                                this::drive);
            }
            case Format.Predict _ -> {
                desk.editor().done();
                Withheld withheld = open ? Withheld.NOTHING : Withheld.PICTURE;
                desk.simulator().open(exercise(given, given.text(), withheld, Optional.empty()), () -> {});
            }
            case Format.Explain _ -> {
                desk.editor().done();
                Withheld withheld = open ? Withheld.NOTHING : Withheld.RUNS;
                desk.simulator().open(exercise(given, given.text(), withheld, Optional.empty()), () -> {});
            }
            case Format.Measure _, Format.Steer _, Format.Recording _, Format.Migrate _ -> {
                desk.editor().done();
                desk.simulator().open(exercise(given, given.text(), Withheld.NOTHING, Optional.empty()), () -> {});
            }
        }
    }

    /// {@return whether the answer to a task is a run}
    ///
    /// @param task the task
    static boolean isPlayed(PersonalTask task) {
        return task.task().format() instanceof Format.Drive || task.task().format() instanceof Format.Find;
    }

    private void drive() {
        desk.scheduler().begin();
        listening = true;
    }

    private static Exercise exercise(Given given, String text, Withheld withheld, Optional<String> token) {
        return new Exercise(given.name() + ".fork", text, withheld, token, token.isPresent() ? LAST_STEP : 1);
    }

    /// {@return the program as the reader has changed it, or as it was given}
    ///
    /// @param task a task that has one
    /// @param entry what was answered
    static String text(PersonalTask task, Work.Entry entry) {
        if (!Work.isEdited(task)) {
            return task.scenario().text();
        }
        return !entry.draft().isEmpty()
                ? entry.draft()
                : entry.reply() instanceof Reply.Edited edited
                        ? edited.text()
                        : task.scenario().text();
    }

    private static String token(Given given, List<Schedule.Turn> turns) {
        Linked first = given.linked().getFirst();
        return new Schedule(given.name(), first.platform(), first.fingerprint(), turns).token();
    }

    /// Plays a run of a task's scenario from its start.
    ///
    /// @param task the task
    /// @param text the program as it is now
    /// @param token the run
    void play(PersonalTask task, String text, String token) {
        Withheld withheld = runsHidden ? Withheld.RUNS : Withheld.NOTHING;
        listening = false;
        desk.simulator()
                .open(new Exercise(task.scenario().name() + ".fork", text, withheld, Optional.of(token), 1), () -> {
                    listening = withheld == Withheld.RUNS;
                    desk.simulator().playback().togglePlay();
                });
    }

    /// Shows a model answer: a run is played, a changed program is checked.
    ///
    /// @param task the task
    /// @param model the answer
    void show(PersonalTask task, Reply model) {
        listening = false;
        desk.editor().done();
        switch (model) {
            case Reply.Played run -> play(task, task.scenario().text(), token(task.scenario(), run.turns()));
            case Reply.Edited edited ->
                desk.simulator()
                        .open(exercise(task.scenario(), edited.text(), Withheld.NOTHING, Optional.empty()), () -> {});
            case Reply.None _, Reply.Predicted _, Reply.Ordered _, Reply.Measured _, Reply.Named _ -> {}
        }
    }
}
