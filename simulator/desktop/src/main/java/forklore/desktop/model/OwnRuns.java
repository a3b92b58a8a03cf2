package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Outcome;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs of the reader's own: those that were asked for by their schedules, and those that begin.
///
/// @param limits the bounds of a run
/// @param told gets what to tell the reader about a schedule that cannot be played
record OwnRuns(Limits limits, Consumer<String> told) {

    /// {@return a run without a step}
    ///
    /// @param linked the scenario
    RunChoice begun(Linked linked) {
        return of(linked, Player.of(Program.of(linked), limits).path());
    }

    /// {@return a run as one to choose}
    ///
    /// @param linked its scenario
    /// @param path the run; it need not have ended
    static RunChoice of(Linked linked, Path path) {
        int steps = path.steps().size();
        Optional<String> outcome = path.ending()
                .flatMap(end -> Judge.classify(linked.scenario(), end))
                .map(Outcome::name);
        return new RunChoice("Yours (" + steps + (steps == 1 ? " step)" : " steps)"), outcome, path);
    }

    /// {@return the run of a schedule; never something else than what was asked, without saying so}
    ///
    /// @param linked the scenario
    /// @param token the schedule
    RunChoice asked(Linked linked, String token) {
        Program program = Program.of(linked);
        Optional<Schedule> schedule = Schedule.parse(token);
        Schedule nothing = new Schedule(linked.scenario().name(), linked.platform(), program.fingerprint(), List.of());
        Path path = switch (Replay.of(program, limits, schedule.orElse(nothing))) {
            case Replay.Played(Path played) -> played;
            case Replay.Differs(Path nearest, String problem) -> {
                told.accept(problem + " Shown is the nearest run.");
                yield nearest;
            }
        };
        if (schedule.isEmpty()) {
            told.accept("\"" + token + "\" is no schedule. A schedule looks like this: " + nothing.token()
                    + "main.1,worker.2. Choose a run above.");
        }
        return of(linked, path);
    }
}
