package forklore.desktop.lab;

import forklore.desktop.model.DeskModel;
import forklore.lab.personal.PersonalLab;
import forklore.lab.session.Library;
import forklore.lab.session.Opening;
import forklore.lab.session.Student;
import forklore.lab.session.Work;
import forklore.lab.session.WorkText;
import forklore.lab.sheet.LabSheet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of labs, who works on them, and the one that is open. There is no account and no network: a name and the
/// number of a course are asked once.
public final class LabsModel {

    private static final String STUDENT = "labs.student";
    private static final String COURSE = "labs.course";
    private static final int MOST_DIGITS = 9;

    private final DeskModel desk;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<LabModel>> lab = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper student;
    private final ReadOnlyStringWrapper course;
    private final ObservableList<LabRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LabRow> view = FXCollections.unmodifiableObservableList(rows);
    private Optional<Library> library = Optional.empty();

    /// Makes a list that is closed; nothing is read yet.
    ///
    /// @param desk the window
    public LabsModel(DeskModel desk) {
        this.desk = desk;
        this.student = new ReadOnlyStringWrapper(desk.memory().recall(STUDENT).orElse(""));
        this.course = new ReadOnlyStringWrapper(desk.memory().recall(COURSE).orElse(""));
    }

    /// {@return whether the list is shown}
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// {@return the labs}
    public ObservableList<LabRow> rows() {
        return view;
    }

    /// {@return the lab that is worked on}
    public ReadOnlyObjectProperty<Optional<LabModel>> labProperty() {
        return lab.getReadOnlyProperty();
    }

    /// {@return what is wrong and what to do; empty for nothing}
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// {@return the student's name or number}
    public ReadOnlyStringProperty studentProperty() {
        return student.getReadOnlyProperty();
    }

    /// {@return the number of the course, or nothing}
    public ReadOnlyStringProperty courseProperty() {
        return course.getReadOnlyProperty();
    }

    /// Shows the list.
    public void show() {
        problem.set("");
        open.set(true);
        withLibrary(_ -> fill());
    }

    /// Hides the list.
    public void hide() {
        open.set(false);
    }

    private void withLibrary(Consumer<Library> then) {
        library.ifPresentOrElse(
                then,
                () -> desk.simulator().later(LabShelf::load, loaded -> {
                    library = Optional.of(loaded);
                    then.accept(loaded);
                }));
    }

    private void fill() {
        rows.setAll(library.orElseThrow().course().labs().stream()
                .map(sheet -> new LabRow(sheet, wrong().isEmpty() ? kept(sheet).note() : ""))
                .toList());
    }

    /// The student has another name.
    ///
    /// @param name what was typed
    public void call(String name) {
        student.set(name.strip());
        changed();
    }

    /// The student is in another course.
    ///
    /// @param number what was typed
    public void enrol(String number) {
        course.set(number.strip());
        changed();
    }

    private void changed() {
        problem.set(wrong().filter(_ -> !student.get().isEmpty()).orElse(""));
        if (wrong().isEmpty()) {
            desk.memory().keep(STUDENT, student.get());
            desk.memory().keep(COURSE, course.get());
        }
        library.ifPresent(_ -> fill());
    }

    private Optional<String> wrong() {
        if (!course.get().chars().allMatch(each -> each >= '0' && each <= '9')
                || course.get().length() > MOST_DIGITS) {
            return Optional.of("The course is a number that the teacher says, of at most " + MOST_DIGITS
                    + " digits. Leave it empty if there is none.");
        }
        return Student.problem(student.get()).map(why -> sentence(why) + " " + sentence(Student.allowed()));
    }

    private static String sentence(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
    }

    private long courseSeed() {
        return course.get().isEmpty() ? 0 : Long.parseLong(course.get());
    }

    private Kept kept(LabSheet sheet) {
        long seed = PersonalLab.seed(courseSeed(), student.get());
        return new Kept(desk.memory(), sheet.id(), seed, student.get());
    }

    /// Begins a lab, or goes on with it.
    ///
    /// @param sheet the lab
    public void begin(LabSheet sheet) {
        Optional<String> wrong = wrong();
        if (wrong.isPresent()) {
            problem.set(wrong.get());
            return;
        }
        Kept kept = kept(sheet);
        withLibrary(labs -> {
            Opening fresh = Work.begin(sheet, labs.sources(), student.get(), courseSeed(), 1);
            Opening opening = kept.work()
                    .map(text -> WorkText.read(labs, "your work on " + sheet.id(), text))
                    .orElse(fresh);
            if (opening instanceof Opening.Refused) {
                // It was kept by another version, or changed by hand: it is put aside, and not lost.
                kept.putAside();
                open(fresh, kept);
                lab.get().ifPresent(now -> now.tell("What was kept of this lab cannot be read, and was put aside."));
            } else {
                open(opening, kept);
            }
        });
    }

    private void open(Opening opening, Kept kept) {
        switch (opening) {
            case Opening.Opened(Work work) -> open(work, kept);
            case Opening.Refused refused ->
                problem.set(sentence(refused.problems().getFirst().message()));
        }
    }

    private void open(Work work, Kept kept) {
        LabModel made = new LabModel(desk, work, kept);
        lab.set(Optional.of(made));
        open.set(false);
        if (work.isHandedIn()) {
            made.check();
        }
    }

    /// {@return whether a file or folder is a lab's, by its name}
    ///
    /// @param file what was dropped, or named
    public static boolean isLab(Path file) {
        return LabFiles.isLab(file);
    }

    /// Opens a lab that lies in a folder, or a file to hand in. What was kept of the same lab is put aside.
    ///
    /// @param file the folder or the file
    public void take(Path file) {
        withLibrary(labs -> desk.simulator().later(() -> LabFiles.read(labs, file), found -> {
            switch (found) {
                case LabFiles.Found.None(String why) -> desk.window().tell(why);
                case LabFiles.Found.Some(Work work, Path handIn) -> {
                    Kept kept = new Kept(
                            desk.memory(), work.lab().sheet().id(), work.lab().seed(), work.student());
                    kept.work().filter(text -> !text.equals(work.text())).ifPresent(_ -> kept.putAside());
                    kept.keep(handIn);
                    open(work, kept);
                }
            }
        }));
    }

    /// Closes the lab that is open. It is kept.
    public void leave() {
        lab.set(Optional.empty());
    }
}
