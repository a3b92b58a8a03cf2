package forklore.desktop.lab;

import forklore.desktop.model.SimulatorModel;
import forklore.lab.grade.Evidence;
import forklore.lab.session.Work;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Grades in the background, one work at a time.
final class Grading {

    private final SimulatorModel simulator;
    private final Consumer<String> failed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What came of it, or what went wrong inside Forklore.
    private record Done<T>(Optional<T> found, String failure) {}

    /// Makes one that grades nothing yet.
    ///
    /// @param simulator works in the background, and has the real machine
    /// @param failed gets what to tell the student before anything is known, and when we fail
    Grading(SimulatorModel simulator, Consumer<String> failed) {
        this.simulator = simulator;
        this.failed = failed;
    }

    /// {@return whether something is being graded}
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Begins, unless something is being graded.
    ///
    /// @param <T> what comes of it
    /// @param work the work
    /// @param way how it is graded
    /// @param told gets what came of it
    <T> void begin(Work work, BiFunction<Work, Evidence, T> way, Consumer<T> told) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failed.accept("");
        simulator.later(() -> graded(work, way), done -> {
            busy.set(false);
            done.found().ifPresentOrElse(told, () -> failed.accept(done.failure()));
        });
    }

    private <T> Done<T> graded(Work work, BiFunction<Work, Evidence, T> way) {
        try {
            return new Done<>(Optional.of(way.apply(work, LabEvidence.of(work, simulator.realRuns()))), "");
        } catch (RuntimeException failure) {
            // A defect of ours must not leave the window waiting for ever.
            return new Done<>(Optional.empty(), "Forklore failed while it checked: " + failure + ". Please report it.");
        }
    }
}
