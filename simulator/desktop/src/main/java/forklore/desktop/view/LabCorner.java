package forklore.desktop.view;

import forklore.desktop.lab.LabModel;
import forklore.desktop.lab.LabsModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.WindowModel.Place;
import forklore.desktop.view.lab.LabOutside;
import forklore.desktop.view.lab.LabSheetPane;
import forklore.desktop.view.lab.LabsPane;
import forklore.lab.sheet.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The labs of a window: the list above everything, and the sheet at the right. Nothing of it is made before somebody
/// asks for it.
public final class LabCorner {

    private static final List<String> ATTACHED = List.of(".log", ".steered", ".py", ".c");
    private static final double READING = 250;
    private static final double EDITING = 470;
    private static final double BESIDE = 286 + 372;
    private static final double LEAST_PICTURE = 480;

    private final DeskModel desk;
    private final Outside outside;
    private final StackPane window;
    private final Runnable back;
    private final HBox side = new HBox();
    private final ReadOnlyBooleanWrapper room = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper driven = new ReadOnlyBooleanWrapper();
    private Optional<LabsModel> labs = Optional.empty();
    private Optional<LabSheetPane> sheet = Optional.empty();

    /// Makes a corner with nothing in it.
    ///
    /// @param desk the window's models
    /// @param outside asks for files
    /// @param window its content
    /// @param back gives the diagram the focus
    LabCorner(DeskModel desk, Outside outside, StackPane window, Runnable back) {
        this.back = back;
        this.desk = desk;
        this.outside = outside;
        this.window = window;
    }

    /// {@return where the sheet stands}
    HBox side() {
        return side;
    }

    /// {@return whether there is a sheet}
    ObservableValue<Boolean> open() {
        return open.getReadOnlyProperty().map(now -> now);
    }

    /// {@return whether there is room for the state, too}
    ObservableValue<Boolean> room() {
        return room.getReadOnlyProperty().map(now -> now);
    }

    /// {@return whether the sheet says whose turn is next}
    ObservableValue<Boolean> driven() {
        return driven.getReadOnlyProperty().map(now -> now);
    }

    /// {@return the labs; they are made now if they were not wanted before}
    public LabsModel labs() {
        if (labs.isEmpty()) {
            LabsModel made = new LabsModel(desk);
            labs = Optional.of(made);
            LabsPane list = new LabsPane(made);
            list.visibleProperty().bind(made.openProperty());
            list.managedProperty().bind(list.visibleProperty());
            window.getChildren().add(list);
            made.labProperty().subscribe(this::put);
            made.openProperty().subscribe((_, shown) -> {
                if (!shown) {
                    sheet.ifPresentOrElse(LabSheetPane::focus, back);
                }
            });
            window.widthProperty().subscribe(_ -> measure());
            desk.editor().openProperty().subscribe(_ -> measure());
        }
        return labs.get();
    }

    private void put(Optional<LabModel> lab) {
        boolean closed = sheet.isPresent() && lab.isEmpty();
        sheet.ifPresent(LabSheetPane::end);
        sheet = lab.map(now -> new LabSheetPane(
                now,
                new LabOutside(desk, () -> new TurnsBox(desk.scheduler()), outside::toAttach, outside::toSave),
                desk.window().compactProperty(),
                () -> labs().leave()));
        side.getChildren().setAll(sheet.stream().toList());
        sheet.ifPresent(now -> HBox.setHgrow(now, Priority.ALWAYS));
        driven.unbind();
        lab.ifPresentOrElse(now -> driven.bind(now.pageProperty().map(_ -> isDriven(now))), () -> driven.set(false));
        measure();
        open.set(sheet.isPresent());
        if (sheet.isPresent()) {
            desk.window().show(Place.LAB);
        }
        if (closed) {
            back.run();
        }
    }

    private static boolean isDriven(LabModel lab) {
        return lab.task()
                .map(task -> task.task().format())
                .filter(format -> format instanceof Format.Drive || format instanceof Format.Find)
                .isPresent();
    }

    private void measure() {
        double program = desk.editor().openProperty().get() ? EDITING : READING;
        room.set(sheet.isEmpty() || window.getWidth() - program - BESIDE >= LEAST_PICTURE);
    }

    /// Shows the list of labs, or hides it.
    void toggle() {
        if (labs().openProperty().get()) {
            hide();
        } else {
            labs().show();
        }
    }

    /// Hides the list of labs.
    void hide() {
        labs.ifPresent(LabsModel::hide);
    }

    /// Checks the answers of the lab that is open.
    void check() {
        lab(LabModel::check);
    }

    /// Turns the pages of the lab that is open.
    ///
    /// @param by how many
    void turn(int by) {
        lab(now -> now.go(now.pageProperty().get() + by));
        sheet.ifPresent(LabSheetPane::focus);
    }

    private void lab(Consumer<LabModel> action) {
        labs.flatMap(made -> made.labProperty().get())
                .ifPresentOrElse(action, () -> desk.window().tell("No lab is open. F6 shows the list of labs."));
    }

    /// Takes a file that was dropped, if it is a lab's, or belongs to the answers of the lab that is open.
    ///
    /// @param file the file
    /// @return whether it was taken
    public boolean take(Path file) {
        if (LabsModel.isLab(file)) {
            labs().take(file);
            return true;
        }
        Optional<LabModel> open = labs.flatMap(made -> made.labProperty().get());
        boolean belongs = ATTACHED.stream().anyMatch(file.getFileName().toString()::endsWith);
        open.filter(_ -> belongs).ifPresent(lab -> lab.attach(file));
        return belongs && open.isPresent();
    }
}
