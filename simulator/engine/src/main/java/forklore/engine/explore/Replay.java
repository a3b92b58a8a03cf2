package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import java.util.List;
import java.util.Optional;

/// The result of playing a schedule. It never silently plays something else than what was asked.
public sealed interface Replay {

    /// {@return the run, as far as it could be played}
    Path path();

    /// The schedule was played to its last step.
    ///
    /// @param path the run
    record Played(Path path) implements Replay {}

    /// The schedule is for another scenario or another version of it, or a step of it cannot be made.
    ///
    /// @param path the run up to the first step that cannot be made: the nearest thing
    /// @param problem what does not fit, one sentence
    record Differs(Path path, String problem) implements Replay {}

    /// {@return the run that a schedule says}
    ///
    /// @param program what to play it on
    /// @param limits the bounds
    /// @param schedule whose turn it is
    static Replay of(Program program, Limits limits, Schedule schedule) {
        Player player = Player.of(program, limits);
        List<String> actors = schedule.actors();
        for (int i = 0; i < actors.size(); i++) {
            Optional<Actor> actor = player.choice(actors.get(i));
            if (actor.isEmpty() || !player.step(actor.get())) {
                List<String> able = player.choices().stream().map(player::name).toList();
                return new Differs(player.path(), cannot(i + 1, actors.get(i), able));
            }
        }
        Path path = player.path();
        return stranger(program, schedule)
                .<Replay>map(problem -> new Differs(path, problem))
                .orElseGet(() -> new Played(path));
    }

    private static String cannot(int step, String actor, List<String> able) {
        return "Step " + step + " is for " + actor + ", who cannot make a step there; "
                + (able.isEmpty() ? "nobody can: the run has ended." : "who can: " + String.join(", ", able) + ".");
    }

    private static Optional<String> stranger(Program program, Schedule schedule) {
        String name = program.scenario().name();
        if (!schedule.scenario().equals(name)) {
            return Optional.of("The schedule is for the scenario " + schedule.scenario() + ", not for " + name + ".");
        }
        if (!schedule.platform().equals(program.platform())) {
            return Optional.of("The schedule is for the platform " + schedule.platform() + ", not for "
                    + program.platform() + ".");
        }
        return schedule.hash().equals(program.fingerprint())
                ? Optional.empty()
                : Optional.of("The schedule is for another version of " + name + ": its hash is " + schedule.hash()
                        + ", the file's is " + program.fingerprint() + ".");
    }
}
