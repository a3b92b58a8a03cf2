package forklore.desktop.model;

import forklore.engine.compare.Agreement;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

    private final Examiner examiner;
    private final Executor background;
    private final Executor window;
    private final Limits limits;
    private final RealRuns realRuns;
    private final NativeModel natives;
    private final SteerModel steering;
    private final LibraryModel library;
    private final Playback playback = new Playback();
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(new Opened.Checking(""));
    private final ReadOnlyObjectWrapper<Optional<RunChoice>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Exercise.Withheld> withheld =
            new ReadOnlyObjectWrapper<>(Exercise.Withheld.NOTHING);
    private final ObservableList<RunChoice> runs = FXCollections.observableArrayList();
    private final ObservableList<RunChoice> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<Optional<SearchProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancellation current = new Cancellation();
    private Optional<Cancellation> arrived = Optional.empty();

    /// What the window is asked to show.
    ///
    /// @param scenario a name of the catalogue, or the path of a file
    /// @param step where to start
    /// @param schedule the schedule to show; empty for the run to the worst outcome
    /// @param platform where to check it; empty for the first that the scenario names
    public record Wish(String scenario, int step, Optional<String> schedule, Optional<String> platform) {}

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
        this.examiner = new Examiner(source, limits);
        this.realRuns = realRuns;
        this.background = background;
        this.window = window;
        this.natives = new NativeModel(realRuns, background, window);
        this.steering = new SteerModel(this, realRuns, background, window, System::nanoTime);
        this.library = new LibraryModel(source, background, window);
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

    /// {@return what of the open scenario is not shown, because it is a task to find it out}
    public ReadOnlyObjectProperty<Exercise.Withheld> withheldProperty() {
        return withheld.getReadOnlyProperty();
    }

    /// {@return where in the run the window stands}
    public Playback playback() {
        return playback;
    }

    /// {@return the real runs}
    public NativeModel natives() {
        return natives;
    }

    /// {@return the shown run, made by the real kernel}
    public SteerModel steering() {
        return steering;
    }

    /// {@return what the real runs of this window did although the model says that it cannot happen}
    public List<Agreement.Row> contradictions() {
        return ready().flatMap(ready -> natives.countsProperty()
                        .get()
                        .shown()
                        .map(log -> Agreement.of(ready.verdict(), log).contradictions()))
                .orElse(List.of());
    }

    /// {@return the real machine}
    public RealRuns realRuns() {
        return realRuns;
    }

    /// Does something that takes a while.
    ///
    /// @param <T> what comes of it
    /// @param work what is done, in the background
    /// @param told gets what came of it, where properties may change
    public <T> void later(Supplier<T> work, Consumer<T> told) {
        background.execute(() -> {
            T result = work.get();
            window.execute(() -> told.accept(result));
        });
    }

    /// {@return the pages of the guide}
    public GuidePages guide() {
        return examiner.source().guide();
    }

    /// {@return the shipped scenarios}
    public LibraryModel library() {
        return library;
    }

    /// {@return the scenario and its verdict, when one is open}
    public Optional<Opened.Ready> ready() {
        return opened.get() instanceof Opened.Ready ready ? Optional.of(ready) : Optional.empty();
    }

    /// {@return whether the picture is of an older text than the one being edited}
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Opens a scenario in the background. What was being opened before is called off.
    ///
    /// @param wanted a name of the catalogue, or the path of a file
    /// @param step where to start
    /// @param token the schedule to show; empty for the run to the worst outcome
    public void open(String wanted, int step, Optional<String> token) {
        open(new Wish(wanted, step, token, Examiner.platform(token)));
    }

    /// Opens a scenario in the background.
    ///
    /// @param wish what to show
    public void open(Wish wish) {
        withheld.set(Exercise.Withheld.NOTHING);
        clear(wish.scenario());
        begin(
                wish.scenario(),
                call -> examiner.find(wish.scenario(), wish.platform(), call),
                result -> arrive(result, wish.step(), wish.schedule()));
    }

    /// Opens a text that need not lie in a file.
    ///
    /// @param file the name of the file it is or will be
    /// @param text the text
    public void openText(String file, String text) {
        open(new Exercise(file, text, Exercise.Withheld.NOTHING, Optional.empty(), 1), () -> {});
    }

    /// Opens a text that need not lie in a file, and shows no more of it than may be seen.
    ///
    /// @param exercise the text, and what is not shown
    /// @param then what is done when it is there
    public void open(Exercise exercise, Runnable then) {
        withheld.set(exercise.withheld());
        clear(exercise.file());
        Optional<String> platform = Examiner.platform(exercise.token());
        begin(exercise.file(), call -> examiner.read(exercise.file(), exercise.text(), platform, call), result -> {
            arrive(result, exercise.step(), exercise.token());
            then.run();
        });
    }

    /// Checks a text that is being edited. The picture stays as it is until the text is a scenario again; then it is
    /// that scenario's, at the same outcome and near the same step. A later call calls an earlier one off.
    ///
    /// @param file the name of the file it is or will be
    /// @param text the text
    /// @param told gets what came of it, unless it was called off
    public void tryText(String file, String text, Consumer<Opened> told) {
        stale.set(true);
        Optional<String> platform = ready().map(ready -> ready.verdict().platform());
        begin(file, call -> examiner.read(file, text, platform, call), result -> {
            if (result.opened() instanceof Opened.Ready) {
                Optional<String> outcome = run.get().flatMap(RunChoice::outcome);
                int step = playback.stepProperty().get();
                arrive(result, step, Optional.empty());
                outcome.ifPresent(this::chooseOutcome);
                playback.goTo(step);
            }
            told.accept(result.opened());
        });
    }

    /// Opens the scenario that is open on another of its platforms, in the background.
    ///
    /// @param platform one of the platforms that the scenario names
    public void choosePlatform(String platform) {
        ready().filter(ready -> !ready.verdict().platform().equals(platform)).ifPresent(ready -> {
            clear(ready.scenario().name());
            begin(
                    ready.file(),
                    call -> examiner.read(ready.file(), ready.text(), Optional.of(platform), call),
                    result -> arrive(result, 0, Optional.empty()));
        });
    }

    private void clear(String wanted) {
        opened.set(new Opened.Checking(wanted));
        notice.set("");
        show(Optional.empty(), 0);
        runs.clear();
    }

    private void begin(String name, Function<Examiner.Call, Opened> work, Consumer<Examined> arrival) {
        current.cancel();
        progress.set(Optional.empty());
        Cancellation mine = new Cancellation();
        current = mine;
        Examiner.Call call = new Examiner.Call(mine, now -> window.execute(() -> tell(mine, now)));
        background.execute(() -> {
            Examined result = examined(name, work.apply(call));
            window.execute(() -> {
                if (!mine.cancelled()) {
                    progress.set(Optional.empty());
                    arrived = Optional.of(mine);
                    arrival.accept(result);
                }
            });
        });
    }

    /// Says how far the check is that runs; without one, nothing is told.
    ///
    /// @param now how far
    public void tell(SearchProgress now) {
        tell(current, now);
    }

    private void tell(Cancellation of, SearchProgress now) {
        // What is told late is about a check that is over.
        if (of == current && !of.cancelled() && !arrived.equals(Optional.of(of))) {
            progress.set(Optional.of(now));
        }
    }

    /// {@return how far the check is, if it takes its time}
    public ReadOnlyObjectProperty<Optional<SearchProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Ends the check that runs; what it found until then is shown, as what it is.
    public void stopCheck() {
        current.stop();
    }

    /// Shows another run from its start, or from the same step when it is the same run.
    ///
    /// @param choice one of [#runs]
    public void choose(RunChoice choice) {
        if (run.get().isEmpty() || run.get().get() != choice) {
            show(Optional.of(choice), Math.min(1, choice.path().steps().size()));
        }
    }

    /// Shows a run of the reader's own, at its end.
    ///
    /// @param path the run; it need not have ended
    public void showOwn(Path path) {
        ready().ifPresent(ready ->
                show(Optional.of(OwnRuns.of(ready.linked(), path)), path.steps().size()));
    }

    /// Checks the scenario on another of its platforms in the background, and shows nothing of it.
    ///
    /// @param platform the platform
    /// @param told gets the runs there, the worst first, unless something else was opened meanwhile
    public void elsewhere(String platform, Consumer<List<RunChoice>> told) {
        ready().ifPresent(ready -> {
            Cancellation mine = current;
            background.execute(() -> {
                Examiner.Call call = new Examiner.Call(mine, _ -> {});
                Opened result = examiner.read(ready.file(), ready.text(), Optional.of(platform), call);
                window.execute(() -> {
                    if (!mine.cancelled() && result instanceof Opened.Ready there) {
                        told.accept(RunChoices.of(there.verdict()));
                    }
                });
            });
        });
    }

    /// {@return the platform that a schedule is for, if it is a schedule}
    ///
    /// @param token the schedule
    public static Optional<String> platformOf(Optional<String> token) {
        return Examiner.platform(token);
    }

    /// {@return the bounds of the check}
    public Limits limits() {
        return limits;
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

    private Examined examined(String name, Opened result) {
        try {
            return new Examined(result, examiner.recorded(result));
        } catch (RuntimeException failure) {
            return new Examined(Examiner.defect(name, failure), Optional.empty());
        }
    }

    private void arrive(Examined result, int step, Optional<String> token) {
        stale.set(false);
        if (!(result.opened() instanceof Opened.Ready ready)) {
            natives.show(Optional.empty(), Optional.empty());
            opened.set(result.opened());
            return;
        }
        runs.setAll(choices(ready, token));
        natives.show(Optional.of(ready.linked()), result.recorded());
        opened.set(ready);
        show(runs.stream().findFirst(), step);
    }

    private List<RunChoice> choices(Opened.Ready ready, Optional<String> token) {
        OwnRuns own = new OwnRuns(limits, notice::set);
        List<RunChoice> choices = switch (withheld.get()) {
            case NOTHING -> RunChoices.of(ready.verdict());
            case RUNS, PICTURE -> new ArrayList<>();
        };
        switch (withheld.get()) {
            case NOTHING -> token.ifPresent(given -> choices.addFirst(own.asked(ready.linked(), given)));
            case RUNS ->
                choices.add(token.map(given -> own.asked(ready.linked(), given))
                        .orElseGet(() -> own.begun(ready.linked())));
            case PICTURE -> {}
        }
        return choices;
    }

    private void show(Optional<RunChoice> choice, int step) {
        run.set(choice);
        choice.map(RunChoice::path).ifPresentOrElse(path -> playback.load(path, step), playback::clear);
    }
}
