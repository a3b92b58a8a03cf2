package forklore.desktop.lab;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Exercise;
import forklore.engine.model.Schedule;
import forklore.engine.text.Problem;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.result.Visibility;
import forklore.lab.session.Entered;
import forklore.lab.session.Handing;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A student's work on one lab, as the sheet beside the picture shows it. Each change is kept at once.
public final class LabModel {

    private final DeskModel desk;
    private final Kept kept;
    private final LabStage stage;
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Grading grading;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Typed typed;

    /// Opens a work at its first page.
    ///
    /// @param desk the window
    /// @param opened the work
    /// @param kept where it is kept
    LabModel(DeskModel desk, Work opened, Kept kept) {
        this.desk = desk;
        this.kept = kept;
        this.typed = new Typed(opened, kept.typed().orElse(""));
        this.stage = new LabStage(desk, this::play, this::type);
        this.grading = new Grading(desk.simulator(), message::set);
        work.set(opened);
        keep();
    }

    /// {@return the work}
    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// {@return the page that is open: 0 is about the lab, the others are its tasks}
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// {@return what the answers were worth when they were checked or handed in last; empty for another try}
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// {@return whether the answers are being checked}
    public ReadOnlyBooleanProperty busyProperty() {
        return grading.busyProperty();
    }

    /// {@return what to tell the student; empty for nothing}
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// {@return the lab with the student's data}
    public List<PersonalTask> tasks() {
        return work.get().lab().tasks();
    }

    /// {@return the task that is open, if it is no other page}
    public Optional<PersonalTask> task() {
        return page.get() == 0 ? Optional.empty() : Optional.of(tasks().get(page.get() - 1));
    }

    /// Opens a page.
    ///
    /// @param wanted 0 for what the lab is about, else the number of a task; it stays within them
    public void go(int wanted) {
        page.set(Math.clamp(wanted, 0, tasks().size()));
        message.set("");
        show();
    }

    /// Shows the scenario of the open task in the simulator.
    public void show() {
        task().ifPresent(task ->
                desk.guard().unlessLost(() -> stage.show(task, work.get().entry(task.id()), isOpen(task))));
    }

    /// {@return whether the simulator shows the scenario of the open task, and not something else}
    public boolean isShown() {
        Optional<String> shown =
                desk.simulator().ready().map(ready -> ready.scenario().name());
        return task().flatMap(PersonalTask::given)
                .filter(given -> shown.equals(Optional.of(given.name())))
                .isPresent();
    }

    /// What can happen is hidden until the student has said it and it was checked; the runs to it until one was found
    /// or
    /// explained; both are shown once the try is handed in.
    private boolean isOpen(PersonalTask task) {
        Optional<Check> check = check(task.id());
        boolean answered = !(work.get().entry(task.id()).reply() instanceof Reply.None);
        return work.get().isHandedIn()
                || check.filter(found -> found.passed() == Passed.YES).isPresent()
                || check.isPresent() && answered && task.task().format() instanceof Format.Predict;
    }

    /// {@return what stands in a field of a task}
    ///
    /// @param task the id of the task
    /// @param key the field, as the answer file calls it
    public String value(String task, String key) {
        return typed.value(task, key);
    }

    /// Writes into a field of a task.
    ///
    /// @param task the id of the task
    /// @param key the field, as the answer file calls it
    /// @param value what; empty for nothing
    public void write(String task, String key, String value) {
        if (!value.strip().equals(typed.value(task, key))) {
            typed.put(task, key, value);
            set(work.get().enter(task, typed.lines(task)).work());
        }
    }

    private void play(List<Schedule.Turn> turns) {
        task().filter(LabStage::isPlayed)
                .ifPresent(task -> write(task.id(), "schedule", turns.isEmpty() ? "" : Schedule.turns(turns)));
    }

    private void type(String text) {
        task().filter(Work::isEdited).ifPresent(task -> {
            boolean given = text.equals(task.scenario().text());
            set(
                    given
                            ? work.get().with(task.id(), new Reply.None())
                            : work.get().enter(task.id(), text).work());
        });
    }

    /// Takes the program of the open task as it was given again.
    public void restore() {
        task().filter(Work::isEdited).ifPresent(task -> {
            set(work.get().with(task.id(), new Reply.None()));
            show();
        });
    }

    private void set(Work now) {
        if (!now.equals(work.get())) {
            work.set(now);
            keep();
        }
    }

    private void keep() {
        kept.keep(work.get(), typed, result.get());
        if (!desk.memory().lasts()) {
            message.set(
                    "Your work cannot be kept: the folder of the settings cannot be written. Submit before you close"
                            + " the window.");
        }
    }

    /// {@return what is wrong with an answer that cannot be read}
    ///
    /// @param task the id of the task
    public List<Problem> problems(String task) {
        return work.get().problems(task);
    }

    /// Takes the next hint of a task. Its cost stood on the button.
    ///
    /// @param task the id of the task
    public void hint(String task) {
        set(work.get().hinted(task));
    }

    /// {@return what was found of a task, if it was checked and may be seen}
    ///
    /// @param task the id of the task
    public Optional<Check> check(String task) {
        return result.get().stream()
                .flatMap(found -> found.checks().stream())
                .filter(check -> check.id().equals(task) && check.visibility() == Visibility.VISIBLE)
                .findFirst();
    }

    /// Checks all answers. It costs no try.
    public void check() {
        grading.begin(work.get(), Work::check, now -> {
            result.set(Optional.of(now));
            keep();
            boolean hidden = desk.simulator().withheldProperty().get() != Exercise.Withheld.NOTHING;
            if (hidden && task().filter(this::isOpen).isPresent()) {
                show();
            }
        });
    }

    /// Hands in: one graded try, written into the one file to hand in. Nothing is handed in that cannot be read or
    /// written.
    ///
    /// @param ask asks where the file is to lie, given how it may be called; it is asked once
    public void submit(Function<String, Optional<Path>> ask) {
        Optional<Path> file = kept.file().or(() -> ask.apply(work.get().handInFile()));
        file.ifPresent(chosen -> {
            try {
                switch (LabFiles.after(work.get(), chosen)) {
                    case Entered.Taken(Work behind) -> submit(behind, chosen);
                    case Entered.Refused(Work _, var problems) ->
                        message.set(chosen + " was not touched: " + told(problems));
                }
            } catch (IOException unreadable) {
                message.set("Cannot read " + chosen + ": " + unreadable.getMessage() + ".");
            }
        });
    }

    private void submit(Work behind, Path file) {
        set(behind);
        grading.begin(behind, (now, evidence) -> now.submit(evidence, version()), handing -> {
            switch (handing) {
                case Handing.Refused(var problems) -> message.set("Nothing was handed in: " + told(problems));
                case Handing.Handed handed -> handedIn(handed, file);
            }
        });
    }

    private void handedIn(Handing.Handed handed, Path file) {
        try {
            LabFiles.write(file, handed.work().handInText().orElseThrow());
        } catch (IOException unwritable) {
            message.set("Nothing was handed in: cannot write " + file + ": " + unwritable.getMessage()
                    + ". Choose another folder.");
            kept.forgetFile();
            return;
        }
        kept.keep(file);
        result.set(Optional.of(handed.result()));
        set(handed.work());
        message.set("Try " + handed.result().attempt() + " is in " + file + ": hand in this one file.");
        show();
    }

    /// Tells the student something.
    ///
    /// @param sentence what
    void tell(String sentence) {
        message.set(sentence);
    }

    private static String told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.message()
                        + problem.help().map(help -> ": " + help).orElse("") + ".")
                .collect(Collectors.joining(" "));
    }

    private static String version() {
        String version = LabModel.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }

    /// {@return where the file to hand in lies, if there is one}
    public Optional<Path> file() {
        return kept.file();
    }

    /// Goes on with the next try, which has data of its own.
    public void next() {
        if (!work.get().isHandedIn()) {
            return;
        }
        switch (work.get().next()) {
            case Opening.Opened(Work next) -> {
                typed = new Typed(next, "");
                result.set(Optional.empty());
                set(next);
                go(0);
            }
            case Opening.Refused refused -> message.set(told(refused.problems()));
        }
    }

    /// Plays a run that a check or a model answer names.
    ///
    /// @param token the run
    public void play(String token) {
        task().filter(task -> task.given().isPresent())
                .ifPresent(task ->
                        stage.play(task, LabStage.text(task, work.get().entry(task.id())), token));
    }

    /// {@return the model answer to the open task as the lines of an answer file; empty until the try is handed in, and
    /// where only a real run can answer}
    public List<String> model() {
        return modelReply().map(Typed::lines).stream()
                .flatMap(lines -> lines.entrySet().stream())
                .map(line -> line.getKey() + "  " + line.getValue())
                .toList();
    }

    /// {@return whether the model answer to the open task can be shown in the simulator}
    public boolean canShowModel() {
        return modelReply()
                .filter(reply -> reply instanceof Reply.Played || reply instanceof Reply.Edited)
                .isPresent();
    }

    private Optional<Reply> modelReply() {
        return task().flatMap(task -> work.get().modelAnswer(task.id()));
    }

    /// Shows the model answer to the open task: a run is played, a changed program is checked.
    public void showModel() {
        task().ifPresent(task -> modelReply().ifPresent(reply -> stage.show(task, reply)));
    }

    /// Takes a file along that is handed in, too.
    ///
    /// @param name its name, without a folder
    /// @param text what is in it
    public void attach(String name, String text) {
        switch (work.get().attach(name, text)) {
            case Entered.Taken(Work more) -> {
                set(more);
                message.set(name + " is handed in with your answers.");
            }
            case Entered.Refused(Work _, var problems) -> message.set(told(problems));
        }
    }

    /// Takes a file along that is handed in, too.
    ///
    /// @param file the file
    public void attach(Path file) {
        try {
            attach(file.getFileName().toString(), LabFiles.text(file));
        } catch (IOException unreadable) {
            message.set("Cannot read " + file + " as a text: " + unreadable.getMessage() + ".");
        }
    }

    /// Takes the record of the real runs along that were made for the open task in this window.
    public void attachRecord() {
        task().flatMap(task -> RealRecord.of(task, desk.simulator()))
                .ifPresentOrElse(
                        file -> attach(file.name(), file.text()),
                        () -> message.set("There is no record yet: make the real runs first."));
    }

    /// Leaves a file here.
    ///
    /// @param name its name
    public void detach(String name) {
        set(work.get().detach(name));
    }
}
