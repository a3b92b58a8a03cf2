package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Judge;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The simulator: an open scenario, the runs that can be shown of it, and the one that is.
///
/// Everything the window shows hangs here; there is one of it for each window.
public final class SimulatorModel {

    private final ScenarioSource source;
    private final Executor background;
    private final Executor window;
    private final Limits limits;
    private final NativeModel natives;
    private final Playback playback = new Playback();
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(new Opened.Checking(""));
    private final ReadOnlyObjectWrapper<Optional<RunChoice>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ObservableList<RunChoice> runs = FXCollections.observableArrayList();
    private final ObservableList<RunChoice> runsView = FXCollections.unmodifiableObservableList(runs);

    /// Makes a simulator with nothing open.
    ///
    /// @param source finds scenarios
    /// @param realRuns runs their programs
    /// @param background where reading, checking and campaigns run
    /// @param window where properties may change
    /// @param limits the bounds of the check
    public SimulatorModel(
            ScenarioSource source, RealRuns realRuns, Executor background, Executor window, Limits limits) {
        this.limits = limits;
        this.source = source;
        this.background = background;
        this.window = window;
        this.natives = new NativeModel(realRuns, background, window);
    }

    /// {@return what is open}
    public ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// {@return the runs that can be shown, the worst first}
    public ObservableList<RunChoice> runs() {
        return runsView;
    }

    /// {@return the run that is shown}
    public ReadOnlyObjectProperty<Optional<RunChoice>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// {@return what to tell the reader about the schedule that was asked for; empty for nothing}
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// {@return where in the run the window stands}
    public Playback playback() {
        return playback;
    }

    /// {@return the real runs}
    public NativeModel natives() {
        return natives;
    }

    /// {@return the scenario and its verdict, when one is open}
    public Optional<Opened.Ready> ready() {
        return opened.get() instanceof Opened.Ready ready ? Optional.of(ready) : Optional.empty();
    }

    /// Opens a scenario in the background.
    ///
    /// @param wanted a name of the catalogue, or the path of a file
    /// @param step where to start
    /// @param token the schedule to show; empty for the run to the worst outcome
    public void open(String wanted, int step, Optional<String> token) {
        opened.set(new Opened.Checking(wanted));
        notice.set("");
        show(Optional.empty(), 0);
        runs.clear();
        background.execute(() -> {
            Examined result = carefully(wanted, () -> examine(wanted, token));
            window.execute(() -> arrive(result, step, token));
        });
    }

    /// Opens the scenario that is open on another of its platforms, in the background.
    ///
    /// @param platform one of the platforms that the scenario names
    public void choosePlatform(String platform) {
        ready().filter(ready -> !ready.verdict().platform().equals(platform)).ifPresent(ready -> {
            opened.set(new Opened.Checking(ready.scenario().name()));
            notice.set("");
            show(Optional.empty(), 0);
            runs.clear();
            background.execute(() -> {
                Examined result =
                        carefully(ready.scenario().name(), () -> check(ready.scenario(), ready.text(), platform));
                window.execute(() -> arrive(result, 0, Optional.empty()));
            });
        });
    }

    /// Shows another run from its start, or from the same step when it is the same run.
    ///
    /// @param choice one of [#runs]
    public void choose(RunChoice choice) {
        if (run.get().isEmpty() || run.get().get() != choice) {
            show(Optional.of(choice), Math.min(1, choice.path().steps().size()));
        }
    }

    /// Shows the run to an outcome.
    ///
    /// @param outcome its declared name
    public void chooseOutcome(String outcome) {
        runs.stream()
                .filter(choice -> choice.outcome().equals(Optional.of(outcome)))
                .findFirst()
                .ifPresent(this::choose);
    }

    /// {@return the token of the run that is shown}
    public Optional<String> token() {
        return run.get().map(choice -> choice.path().schedule().token());
    }

    /// What came of opening a scenario, with what was recorded of its real runs.
    private record Examined(Opened opened, Optional<RunLog> recorded) {}

    /// A defect of ours must not leave the window waiting for ever.
    private Examined carefully(String wanted, Supplier<Opened> way) {
        try {
            Opened result = way.get();
            Optional<RunLog> recorded = result instanceof Opened.Ready ready
                    ? source.recorded(ready.scenario().name(), ready.verdict().hash())
                    : Optional.empty();
            return new Examined(result, recorded);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return new Examined(
                    new Opened.Unreadable(
                            "Forklore failed while it opened " + wanted + ": " + failure,
                            "This is a defect of Forklore. Please report it, with the scenario."),
                    Optional.empty());
        }
    }

    private Opened examine(String wanted, Optional<String> token) {
        return switch (source.find(wanted)) {
            case ScenarioSource.Found.Nothing(String message, String help) -> new Opened.Unreadable(message, help);
            case ScenarioSource.Found.Text(String file, String text) ->
                switch (Reader.read(file, text)) {
                    case Reading.Rejected(var problems) -> new Opened.Rejected(file, text, problems);
                    case Reading.Parsed(Scenario scenario) -> check(scenario, text, platform(scenario, token));
                };
        };
    }

    /// {@return the platform that the schedule is for, if the scenario names it; else the first that it names}
    private static String platform(Scenario scenario, Optional<String> token) {
        return token.flatMap(Schedule::parse)
                .map(Schedule::platform)
                .filter(scenario.platforms()::contains)
                .orElse(scenario.platforms().getFirst());
    }

    private Opened check(Scenario scenario, String text, String platform) {
        return switch (Linker.link(scenario, source.platforms(), platform)) {
            case Linking.Complete(Linked linked) ->
                new Opened.Ready(scenario, text, linked, Judge.judge(linked, limits));
            case Linking.Refused(var problems) ->
                new Opened.Unreadable(
                        "The scenario " + scenario.name() + " does not fit the platform " + platform + ": "
                                + problems.getFirst().message() + ".",
                        "What to do: " + problems.getFirst().help() + ".");
        };
    }

    private void arrive(Examined result, int step, Optional<String> token) {
        if (!(result.opened() instanceof Opened.Ready ready)) {
            natives.show(Optional.empty(), Optional.empty());
            opened.set(result.opened());
            return;
        }
        List<RunChoice> choices = RunChoices.of(ready.verdict());
        token.ifPresent(given -> choices.addFirst(asked(ready.linked(), given)));
        runs.setAll(choices);
        natives.show(Optional.of(ready.scenario()), result.recorded());
        opened.set(ready);
        show(choices.stream().findFirst(), step);
    }

    /// Never something else than what was asked, without saying so.
    private RunChoice asked(Linked linked, String token) {
        Program program = Program.of(linked);
        Optional<Schedule> schedule = Schedule.parse(token);
        Schedule nothing = new Schedule(linked.scenario().name(), linked.platform(), program.fingerprint(), List.of());
        Path path = switch (Replay.of(program, limits, schedule.orElse(nothing))) {
            case Replay.Played(Path played) -> played;
            case Replay.Differs(Path nearest, String problem) -> {
                notice.set(problem + " Shown is the nearest run.");
                yield nearest;
            }
        };
        if (schedule.isEmpty()) {
            notice.set("\"" + token + "\" is no schedule. A schedule looks like this: " + nothing.token()
                    + "main.1,worker.2. Choose a run above.");
        }
        int steps = path.steps().size();
        return new RunChoice("Yours (" + steps + (steps == 1 ? " step)" : " steps)"), Optional.empty(), path);
    }

    private void show(Optional<RunChoice> choice, int step) {
        run.set(choice);
        choice.map(RunChoice::path).ifPresentOrElse(path -> playback.load(path, step), playback::clear);
    }
}
