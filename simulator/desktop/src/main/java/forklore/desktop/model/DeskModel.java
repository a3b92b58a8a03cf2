package forklore.desktop.model;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything one window shows: the simulator, the text that is edited, and the window itself.
public final class DeskModel {

    private static final int LAST_STEP = Integer.MAX_VALUE;
    private static final int MOST_QUOTED = 60;

    private final SimulatorModel simulator;
    private final WindowModel window;
    private final TourModel tour;
    private final RecentFiles recent;
    private final EditorModel editor;
    private final GuardModel guard;
    private final Memory memory;
    private final SchedulerModel scheduler;
    private final CompareModel compare;
    private final PaletteModel palette;
    private Optional<StepLink> marked = Optional.empty();

    /// Makes the models of a window.
    ///
    /// @param simulator what is simulated
    /// @param window the window
    /// @param memory what is remembered
    public DeskModel(SimulatorModel simulator, WindowModel window, Memory memory) {
        this.simulator = simulator;
        this.window = window;
        this.tour = new TourModel(memory);
        this.recent = new RecentFiles(memory);
        this.editor = new EditorModel(simulator, recent);
        this.guard = new GuardModel(editor);
        this.memory = memory;
        this.scheduler = new SchedulerModel(simulator);
        this.compare = new CompareModel(simulator);
        simulator.playback().storyProperty().subscribe(_ -> setMarks());
        this.palette = new PaletteModel(() -> PlacesOfRun.of(simulator.playback()));
    }

    /// {@return the simulator}
    public SimulatorModel simulator() {
        return simulator;
    }

    /// {@return the window}
    public WindowModel window() {
        return window;
    }

    /// {@return the text that is edited}
    public EditorModel editor() {
        return editor;
    }

    /// {@return the files of late}
    public RecentFiles recent() {
        return recent;
    }

    /// {@return what is remembered}
    public Memory memory() {
        return memory;
    }

    /// {@return the reader as the scheduler}
    public SchedulerModel scheduler() {
        return scheduler;
    }

    /// {@return the second run}
    public CompareModel compare() {
        return compare;
    }

    /// {@return the list of things to choose from}
    public PaletteModel palette() {
        return palette;
    }

    /// {@return what a newcomer is shown}
    public TourModel tour() {
        return tour;
    }

    /// {@return the pages of the guide}
    public GuidePages guide() {
        return simulator.guide();
    }

    /// {@return whether a scenario is shipped}
    ///
    /// @param name its name
    public boolean shipped(String name) {
        return Catalogue.load().find(name).isPresent();
    }

    /// {@return the shipped scenarios}
    public LibraryModel library() {
        return simulator.library();
    }

    /// Shows a newcomer around: the first scenario plays to its fork, and three cards say what can be done next.
    public void welcome() {
        tour.welcome();
        simulator.playback().playToFork();
    }

    /// {@return what stands before a loss of changes}
    public GuardModel guard() {
        return guard;
    }

    /// Opens a scenario, unless changes would be lost.
    ///
    /// @param wanted a name of the catalogue, or the path of a file
    public void open(String wanted) {
        guard.unlessLost(() -> {
            library().hide();
            simulator.open(wanted, 1, Optional.empty());
        });
    }

    /// Shows what was pasted or dropped: a schedule, or the path of a file.
    ///
    /// @param text what was pasted
    public void take(String text) {
        Optional<StepLink> link = StepLink.parse(text);
        if (link.isPresent()) {
            guard.unlessLost(() -> follow(link.get()));
            return;
        }
        String word = text.strip();
        Optional<Schedule> schedule = Schedule.parse(word);
        if (schedule.isEmpty() && !word.endsWith(EditorModel.ENDING)) {
            window.tell("What was pasted is no schedule: \"" + shortened(word)
                    + "\". A schedule looks like orphaned-lock@core:607dbe2f:main.1,worker.2.");
            return;
        }
        guard.unlessLost(() -> schedule.ifPresentOrElse(
                each -> simulator.open(source(each.scenario()), LAST_STEP, Optional.of(word)),
                () -> simulator.open(word, 1, Optional.empty())));
    }

    private void follow(StepLink link) {
        marked = Optional.of(link);
        simulator.open(
                source(link.schedule().scenario()),
                link.step(),
                Optional.of(link.schedule().token()));
    }

    /// The marks of a link are set as soon as its run is there.
    private void setMarks() {
        marked.filter(link ->
                        simulator.token().equals(Optional.of(link.schedule().token())))
                .ifPresent(link -> {
                    marked = Optional.empty();
                    simulator.playback().mark(link.marks());
                });
    }

    /// {@return a link to the step that is shown, with the marks}
    public Optional<StepLink> link() {
        return simulator
                .playback()
                .path()
                .map(path -> new StepLink(
                        path.schedule(),
                        simulator.playback().stepProperty().get(),
                        List.copyOf(simulator.playback().marks())));
    }

    /// The scenario that is open is meant by its name, wherever it lies.
    private String source(String scenario) {
        return simulator
                .ready()
                .filter(ready -> ready.scenario().name().equals(scenario))
                .flatMap(_ -> editor.fileProperty().get())
                .map(Path::toString)
                .orElse(scenario);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "\u2026";
    }

    /// Begins a new scenario, unless changes would be lost.
    public void begin() {
        guard.unlessLost(editor::begin);
    }

    /// Writes the text to its file.
    ///
    /// @return what came of it; the reader is told unless a file has to be chosen
    public EditorModel.Saving save() {
        return tell(editor.save());
    }

    /// Writes the text to another file, and tells the reader.
    ///
    /// @param file the file
    public void saveAs(Path file) {
        tell(editor.saveAs(file));
    }

    private EditorModel.Saving tell(EditorModel.Saving saving) {
        switch (saving) {
            case EditorModel.Saving.Saved(Path file) -> window.tell("Saved: " + file);
            case EditorModel.Saving.Refused(String reason) -> window.tell(reason);
            case EditorModel.Saving.Nameless _ -> {}
        }
        return saving;
    }
}
