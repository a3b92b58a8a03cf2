package forklore.lab.grade;

import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Condition;
import forklore.engine.model.Schedule;
import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The right answers of a predicting task, computed by the engine for one student's data.
///
/// @param ticks for each condition a run that shows it; empty where it can never hold
/// @param cells for each cell the right answer; empty where there is more than one, which no
///     shipped sheet has
public record Keys(List<Tick> ticks, List<Cell> cells) {

    /// Copies the lists.
    public Keys {
        ticks = List.copyOf(ticks);
        cells = List.copyOf(cells);
    }

    /// Whether a condition can hold.
    ///
    /// @param name its name
    /// @param shown a shortest run that shows it, or empty
    public record Tick(String name, Optional<Path> shown) {
        /// {@return whether it can}
        public boolean possible() {
            return shown.isPresent();
        }
    }

    /// What stands in a cell.
    ///
    /// @param name its name
    /// @param value the one right answer
    /// @param percent for a probability, how it may be written, too; otherwise empty
    public record Cell(String name, Optional<String> value, String percent) {}

    /// {@return the right answers}
    ///
    /// @param task a predicting task
    /// @param predict what it asks
    public static Keys of(PersonalTask task, Format.Predict predict) {
        Given given = task.scenario();
        Ways ways = Ways.of(given.linked().getFirst());
        List<Tick> ticks = new ArrayList<>();
        for (Format.Claim claim : predict.ticks()) {
            ticks.add(new Tick(claim.name(), ways.shortest(condition(given, claim.name()))));
        }
        List<Cell> cells = new ArrayList<>();
        for (Format.Cell cell : predict.cells()) {
            cells.add(cell(cell, task, ways));
        }
        return new Keys(ticks, cells);
    }

    private static Condition condition(Given given, String name) {
        return given.condition(name).orElseThrow(() -> new IllegalStateException("no condition " + name));
    }

    private static Cell cell(Format.Cell cell, PersonalTask task, Ways ways) {
        return switch (cell.kind()) {
            case LOOK -> new Cell(cell.name(), seen(cell, task, ways), "");
            case CHANCE ->
                ways.chance(condition(task.scenario(), cell.name()))
                        .map(chance -> new Cell(cell.name(), Optional.of(chance.toString()), chance.percent(2)))
                        .orElse(new Cell(cell.name(), Optional.empty(), ""));
            case SHORTEST ->
                new Cell(
                        cell.name(),
                        Optional.of(ways.shortest(condition(task.scenario(), cell.name()))
                                .map(path -> Integer.toString(path.steps().size()))
                                .orElse(Look.NONE)),
                        "");
            case ENDS -> new Cell(cell.name(), Optional.of(Integer.toString(ways.differentEnds())), "");
        };
    }

    /// At the end, what is looked at must be the same in all runs; otherwise there is no one right
    /// answer.
    private static Optional<String> seen(Format.Cell cell, PersonalTask task, Ways ways) {
        Optional<Look> look = Look.of(cell.about());
        if (look.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = task.walk().isEmpty()
                ? ways.atTheEnd(look.get())
                : List.of(look.get().seeLast(walked(task, ways)));
        return words.stream().distinct().count() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
    }

    /// The states of the run that a task shows.
    private static List<Snapshot> walked(PersonalTask task, Ways ways) {
        Schedule schedule = new Schedule(
                task.scenario().name(), ways.linked().platform(), ways.program().fingerprint(), task.walk());
        Path path = Replay.of(ways.program(), Ways.LIMITS, schedule).path();
        List<Snapshot> states = new ArrayList<>();
        for (int step = 0; step <= path.steps().size(); step++) {
            states.add(path.stateAfter(step));
        }
        return states;
    }
}
