package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Program;
import forklore.engine.model.Span;
import forklore.engine.verdict.Verdict;
import forklore.stage.story.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The reader is the scheduler: at each moment, whose turn can be next, and a run made of the turns that were chosen.
///
/// A run is the list of the names of its actors. To take a turn back is to play one fewer of them again.
public final class SchedulerModel {

    private final SimulatorModel simulator;
    private final ReadOnlyBooleanWrapper driving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<Turn> turns = FXCollections.observableArrayList();
    private final ObservableList<Turn> view = FXCollections.unmodifiableObservableList(turns);
    private final Deque<List<String>> undone = new ArrayDeque<>();
    private boolean mine;

    /// Somebody whose turn can be next.
    ///
    /// @param actor who
    /// @param who the same in words
    /// @param statement what it would do, as the text of the scenario says it
    /// @param taken whether the run that is shown goes on with it
    public record Turn(Actor actor, String who, String statement, boolean taken) {}

    /// Makes a scheduler of what a simulator shows.
    ///
    /// @param simulator what is driven
    public SchedulerModel(SimulatorModel simulator) {
        this.simulator = simulator;
        simulator.playback().frameProperty().subscribe(_ -> look());
        simulator.runProperty().subscribe(_ -> {
            if (!mine) {
                leave();
            }
        });
    }

    /// {@return whether the run ends where the reader is, and the reader goes on with it}
    public ReadOnlyBooleanProperty drivingProperty() {
        return driving.getReadOnlyProperty();
    }

    /// {@return whose turn can be next}
    public ObservableList<Turn> turns() {
        return view;
    }

    /// {@return what the run of the reader came to, once it has ended}
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Cuts the run that is shown off here, to go on as the reader chooses.
    public void begin() {
        if (!driving.get() && simulator.ready().isPresent()) {
            undone.clear();
            driving.set(true);
            play(prefix());
        }
    }

    /// Begins, or leaves the run as it is.
    public void toggle() {
        if (driving.get()) {
            leave();
        } else {
            begin();
        }
    }

    /// Leaves the run as it is.
    public void leave() {
        driving.set(false);
        undone.clear();
        result.set("");
    }

    /// Lets somebody make the next step.
    ///
    /// @param index of [#turns]; nothing happens if there is none
    public void choose(int index) {
        if (index < 0 || index >= turns.size()) {
            return;
        }
        Turn turn = turns.get(index);
        if (turn.taken() && !driving.get()) {
            simulator.playback().next();
            return;
        }
        undone.clear();
        driving.set(true);
        List<String> actors = prefix();
        player(actors).ifPresent(player -> {
            String name = player.name(turn.actor());
            if (player.step(turn.actor())) {
                actors.add(name);
                show(player.path());
            } else {
                result.set("That step would meet a bound of the model: more processes than can be shown.");
            }
        });
    }

    /// Takes the last turn back.
    public void undo() {
        List<String> actors = prefix();
        if (driving.get() && !actors.isEmpty()) {
            undone.push(List.copyOf(actors));
            actors.removeLast();
            play(actors);
        }
    }

    /// Makes the turn again that was taken back last.
    public void redo() {
        if (driving.get() && !undone.isEmpty()) {
            play(undone.pop());
        }
    }

    /// {@return why whoever made the last step could make it, and who could not}
    public String why() {
        int step = simulator.playback().stepProperty().get();
        if (step == 0) {
            return "No step has been made yet.";
        }
        Path path = simulator.playback().path().orElseThrow();
        Frame before = simulator
                .playback()
                .storyProperty()
                .get()
                .orElseThrow()
                .frames()
                .get(step - 1);
        Path.Step made = path.steps().get(step - 1);
        String others = made.choices().stream()
                .filter(actor -> !actor.equals(made.actor()))
                .map(actor -> who(before, actor))
                .collect(Collectors.joining(", "));
        String waiting = waiting(before);
        return who(before, made.actor()) + " was ready: nothing it needed was missing. "
                + (others.isEmpty()
                        ? "Nobody else could make a step there."
                        : "So were " + others + ", and nothing says which of them comes first: the scheduler may pick"
                                + " any.")
                + (waiting.isEmpty() ? "" : " Who could not: " + waiting + ".");
    }

    private static String waiting(Frame frame) {
        return frame.processes().stream()
                .flatMap(process -> process.threads().stream()
                        .filter(thread -> thread.life() == Frame.Life.WAITING || thread.life() == Frame.Life.STUCK)
                        .map(thread -> thread.name() + " in " + place(process) + " (" + thread.words() + ")"))
                .collect(Collectors.joining(", "));
    }

    private List<String> prefix() {
        return new ArrayList<>(simulator
                .playback()
                .path()
                .map(path -> path.schedule()
                        .actors()
                        .subList(0, simulator.playback().stepProperty().get()))
                .orElse(List.of()));
    }

    private Optional<Player> player(List<String> actors) {
        return simulator.ready().map(ready -> {
            Player player = Player.of(Program.of(ready.linked()), simulator.limits());
            for (String actor : actors) {
                player.step(player.choice(actor).orElseThrow());
            }
            return player;
        });
    }

    private void play(List<String> actors) {
        player(actors).ifPresent(player -> show(player.path()));
    }

    private void show(Path path) {
        mine = true;
        simulator.showOwn(path);
        mine = false;
        tellResult(path);
    }

    private void tellResult(Path path) {
        Optional<Verdict.OutcomeVerdict> outcome = simulator
                .runProperty()
                .get()
                .flatMap(RunChoice::outcome)
                .flatMap(name ->
                        simulator.ready().flatMap(ready -> ready.verdict().outcome(name)));
        Optional<Integer> par = outcome.flatMap(Verdict.OutcomeVerdict::shortest)
                .map(shortest -> shortest.steps().size());
        int steps = path.steps().size();
        if (path.ending().isEmpty()) {
            result.set("");
        } else if (outcome.isEmpty() || par.isEmpty()) {
            result.set("The run has ended after " + steps + " steps, in an end that no outcome names.");
        } else {
            result.set("You came to " + outcome.get().outcome().name() + " in " + steps + " steps; par is " + par.get()
                    + (steps == par.get() ? ": nobody can be faster." : "."));
        }
    }

    private void look() {
        Optional<Frame> frame = simulator.playback().frameProperty().get();
        List<Turn> now = frame.map(this::turns).orElse(List.of());
        if (!now.equals(turns)) {
            turns.setAll(now);
        }
    }

    private List<Turn> turns(Frame frame) {
        Path path = simulator.playback().path().orElseThrow();
        if (frame.step() < path.steps().size()) {
            Path.Step next = path.steps().get(frame.step());
            return next.choices().stream()
                    .map(actor -> turn(frame, actor, actor.equals(next.actor())))
                    .toList();
        }
        return path.ending().isPresent()
                ? List.of()
                : player(path.schedule().actors()).stream()
                        .flatMap(player -> player.choices().stream())
                        .map(actor -> turn(frame, actor, false))
                        .toList();
    }

    private Turn turn(Frame frame, Actor actor, boolean taken) {
        Span next = frame.processes().stream()
                .filter(process -> process.index() == actor.process())
                .flatMap(process -> process.threads().stream())
                .filter(thread -> thread.index() == actor.thread())
                .map(Frame.ThreadState::next)
                .findFirst()
                .orElse(Span.NONE);
        return new Turn(actor, who(frame, actor), statement(next), taken);
    }

    private String statement(Span span) {
        List<String> lines =
                simulator.ready().map(ready -> ready.text().lines().toList()).orElse(List.of());
        return span.equals(Span.NONE) || span.line() > lines.size()
                ? "goes on"
                : lines.get(span.line() - 1).strip();
    }

    private static String who(Frame frame, Actor actor) {
        return frame.processes().stream()
                .filter(process -> process.index() == actor.process())
                .flatMap(process -> process.threads().stream()
                        .filter(thread -> thread.index() == actor.thread())
                        .map(thread -> thread.name() + " in " + place(process)))
                .findFirst()
                .orElse("somebody");
    }

    private static String place(Frame.ProcessState process) {
        String title = process.title().replace(" process", "");
        return "the " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
