package forklore.desktop.model;

import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The runs of the real program: the counts to show beside the model's, and a campaign to start and to stop.
public final class NativeModel {

    /// How many runs one press of the button makes.
    public static final int RUNS = 1000;

    private final RealRuns realRuns;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts.None());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<Linked> program = Optional.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// Where the counts come from.
    public sealed interface Counts {
        /// There are none.
        record None() implements Counts {}

        /// They were recorded earlier, perhaps on another machine.
        ///
        /// @param log what was seen
        record Recorded(RunLog log) implements Counts {}

        /// They were made on this machine by this window.
        ///
        /// @param log what was seen
        record Here(RunLog log) implements Counts {}

        /// {@return the log, if there is one}
        default Optional<RunLog> shown() {
            return switch (this) {
                case None _ -> Optional.empty();
                case Recorded(RunLog log) -> Optional.of(log);
                case Here(RunLog log) -> Optional.of(log);
            };
        }
    }

    /// What the campaign is doing.
    public sealed interface State {
        /// Nothing.
        record Idle() implements State {}

        /// It runs.
        ///
        /// @param done how many runs have been made
        /// @param total how many were asked for
        record Running(int done, int total) implements State {}

        /// It ended, and the counts are its.
        ///
        /// @param runs how many runs were made
        record Finished(int runs) implements State {}

        /// It was stopped.
        ///
        /// @param done how many runs had been made
        record Cancelled(int done) implements State {}

        /// Something is missing on this machine.
        ///
        /// @param what what is missing
        /// @param command the one command that installs it
        record Unavailable(String what, String command) implements State {}

        /// It went wrong.
        ///
        /// @param what what happened
        record Failed(String what) implements State {}
    }

    /// Makes a model without a scenario.
    ///
    /// @param realRuns runs the program
    /// @param background where a campaign waits
    /// @param window where properties may change
    public NativeModel(RealRuns realRuns, Executor background, Executor window) {
        this.realRuns = realRuns;
        this.background = background;
        this.window = window;
    }

    /// {@return the counts to show}
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// {@return what the campaign is doing}
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Turns to another scenario; a running campaign is stopped.
    ///
    /// @param opened the scenario on its platform, or empty when none is open
    /// @param recorded the recorded log, if there is one that belongs to exactly this program
    public void show(Optional<Linked> opened, Optional<RunLog> recorded) {
        cancel();
        program = opened;
        state.set(new State.Idle());
        counts.set(recorded.<Counts>map(Counts.Recorded::new).orElseGet(Counts.None::new));
    }

    /// {@return whether a campaign runs}
    public boolean running() {
        return state.get() instanceof State.Running;
    }

    /// Runs the program natively. Does nothing without a scenario, or while a campaign runs.
    public void run() {
        if (program.isEmpty() || running()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Linked wanted = program.get();
        state.set(new State.Running(0, RUNS));
        background.execute(() -> {
            RealRuns.Answer answer = answer(wanted, stop);
            window.execute(() -> finish(wanted, answer));
        });
    }

    /// Stops the campaign, if one runs.
    public void cancel() {
        cancelled.set(true);
    }

    private RealRuns.Answer answer(Linked wanted, AtomicBoolean stop) {
        try {
            return realRuns.run(wanted, RUNS, seen -> window.execute(() -> progress(wanted, seen)), stop::get);
        } catch (RuntimeException failure) {
            // A defect of ours must not leave the window waiting for ever.
            return new RealRuns.Answer.Failed("The runner failed: " + failure);
        }
    }

    private void progress(Linked of, RunLog seen) {
        if (concerns(of) && running()) {
            state.set(new State.Running(seen.runs(), RUNS));
            show(seen);
        }
    }

    /// The bars grow with the runs. Nothing seen yet is no reason to take the recorded counts away.
    private void show(RunLog seen) {
        if (seen.runs() > 0) {
            counts.set(new Counts.Here(seen));
        }
    }

    private void finish(Linked of, RealRuns.Answer answer) {
        if (!concerns(of)) {
            return;
        }
        state.set(
                switch (answer) {
                    case RealRuns.Answer.Finished(RunLog log) -> {
                        show(log);
                        yield new State.Finished(log.runs());
                    }
                    case RealRuns.Answer.Cancelled(RunLog log) -> {
                        show(log);
                        yield new State.Cancelled(log.runs());
                    }
                    case RealRuns.Answer.Unavailable(String what, String command) ->
                        new State.Unavailable(what, command);
                    case RealRuns.Answer.Failed(String what) -> new State.Failed(what);
                });
    }

    private boolean concerns(Linked of) {
        return program.isPresent() && program.get() == of;
    }
}
