package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.runner.ComparedStep;
import forklore.runner.SteeringResult;
import forklore.runner.XRay;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The run that is shown, made by the real kernel: each step is compared with the model as soon as it is made, and the
/// picture goes along.
public final class SteerModel {

    private static final double MICROS = 1e3;

    private final SimulatorModel simulator;
    private final RealRuns realRuns;
    private final Executor background;
    private final Executor window;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ObservableList<Timed> steps = FXCollections.observableArrayList();
    private final ObservableList<Timed> view = FXCollections.unmodifiableObservableList(steps);
    private final AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());
    private Optional<Path> steered = Optional.empty();
    private long offset;

    /// A step of the real run.
    ///
    /// @param step what was compared
    /// @param micros when it was compared, in microseconds after the first one
    public record Timed(ComparedStep step, long micros) {}

    /// What the real run is doing.
    public sealed interface State {
        /// None was made of what is shown.
        record Idle() implements State {}

        /// It is being made.
        record Running() implements State {}

        /// It did what the model says, at every step and at the end.
        ///
        /// @param xRay the process that hangs, if one does
        record Reproduced(Optional<XRay> xRay) implements State {}

        /// It did something that the model excludes.
        ///
        /// @param sentence where they differ
        /// @param token the schedule, for a report
        /// @param xRay the process that hangs, if the real run ended so
        record Diverged(String sentence, String token, Optional<XRay> xRay) implements State {}

        /// It was stopped.
        record Stopped() implements State {}

        /// It cannot be made here.
        ///
        /// @param reason why
        /// @param whatToDo what to do next
        record Unavailable(String reason, String whatToDo) implements State {}
    }

    /// Makes a model of no real run.
    ///
    /// @param simulator shows the run
    /// @param realRuns makes it
    /// @param background where it is made
    /// @param window where properties may change
    /// @param nanoTime the clock
    public SteerModel(
            SimulatorModel simulator, RealRuns realRuns, Executor background, Executor window, LongSupplier nanoTime) {
        this.simulator = simulator;
        this.realRuns = realRuns;
        this.background = background;
        this.window = window;
        this.nanoTime = nanoTime;
        simulator.runProperty().subscribe(_ -> forget());
    }

    /// {@return what the real run is doing}
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// {@return its steps so far}
    public ObservableList<Timed> steps() {
        return view;
    }

    /// {@return the process that hangs in the real run, if one does}
    public Optional<XRay> xRay() {
        return switch (state.get()) {
            case State.Reproduced(Optional<XRay> xRay) -> xRay;
            case State.Diverged diverged -> diverged.xRay();
            case State.Idle _, State.Running _, State.Stopped _, State.Unavailable _ -> Optional.empty();
        };
    }

    /// {@return whether it is being made}
    public boolean running() {
        return state.get() instanceof State.Running;
    }

    /// Makes the shown run on the real kernel. Does nothing without a run, or while one is made.
    public void steer() {
        Optional<Path> path = simulator.playback().path();
        if (path.isEmpty() || simulator.ready().isEmpty() || running()) {
            return;
        }
        Path wanted = path.get();
        Opened.Ready ready = simulator.ready().get();
        steered = path;
        steps.clear();
        state.set(new State.Running());
        simulator.playback().first();
        background.execute(() -> {
            worker.set(Optional.of(Thread.currentThread()));
            State end = make(ready, wanted);
            worker.set(Optional.empty());
            window.execute(() -> finish(wanted, end));
        });
    }

    /// Stops it.
    public void cancel() {
        if (running()) {
            worker.getAndSet(Optional.empty()).ifPresent(Thread::interrupt);
        }
    }

    private State make(Opened.Ready ready, Path wanted) {
        long start = nanoTime.getAsLong();
        try {
            SteeringResult result = realRuns.steer(ready.linked(), wanted, step -> {
                long micros = Math.round((nanoTime.getAsLong() - start) / MICROS);
                window.execute(() -> compared(wanted, new Timed(step, micros)));
            });
            return switch (result) {
                case SteeringResult.Reproduced reproduced -> new State.Reproduced(reproduced.xRay());
                case SteeringResult.Diverged diverged ->
                    new State.Diverged(diverged.sentence(), wanted.schedule().token(), diverged.xRay());
                case SteeringResult.Interrupted _ -> new State.Stopped();
                case SteeringResult.Unavailable(String reason, String whatToDo) ->
                    new State.Unavailable(reason, whatToDo);
            };
        } catch (RuntimeException failure) {
            // A defect of ours must not leave the window waiting for ever.
            return new State.Unavailable("The runner failed: " + failure, "Please report it, with the scenario.");
        }
    }

    private void compared(Path of, Timed step) {
        if (steered.equals(Optional.of(of))) {
            // The first step is where the clock begins: before it, the program was compiled.
            long first = steps.isEmpty() ? step.micros() : offset;
            offset = first;
            steps.add(new Timed(step.step(), step.micros() - first));
            simulator.playback().goTo(step.step().step());
        }
    }

    private void finish(Path of, State end) {
        if (steered.equals(Optional.of(of))) {
            state.set(end);
        }
    }

    private void forget() {
        cancel();
        steered = Optional.empty();
        steps.clear();
        state.set(new State.Idle());
    }
}
