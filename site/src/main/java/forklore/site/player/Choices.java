package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Outcome;
import forklore.engine.model.Schedule;
import forklore.engine.verdict.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader can choose who is the scheduler: who makes the next step of a run, and what that leads to.
///
/// @param program the program that runs
/// @param limits the bounds
public record Choices(Program program, Limits limits) {

    static final String YOURS = "your run";

    /// {@return who can make the step after a step of a run, by their names}
    ///
    /// @param path the run
    /// @param step the number of the step; 0 is the time before the first one
    List<String> after(Path path, int step) {
        Player player = Player.of(program, limits);
        for (Path.Step each : path.steps().subList(0, step)) {
            player.step(each.actor());
        }
        List<String> names = new ArrayList<>();
        for (Actor actor : player.choices()) {
            names.add(player.name(actor));
        }
        return names;
    }

    /// {@return the place that a choice leads to: the next step of the same run if that is what was chosen, else a run
    /// of its own, which is as the old one up to here}
    ///
    /// @param playback the place
    /// @param actor who makes the next step
    Playback pick(Playback playback, String actor) {
        Path path = playback.current().path();
        int step = playback.step();
        if (step < path.steps().size() && path.steps().get(step).name().equals(actor)) {
            return playback.at(step + 1);
        }
        List<String> actors = new ArrayList<>();
        for (Path.Step each : path.steps().subList(0, step)) {
            actors.add(each.name());
        }
        actors.add(actor);
        Schedule schedule = Schedule.of(program.scenario().name(), program.platform(), program.fingerprint(), actors);
        Path played = Replay.of(program, limits, schedule).path();
        return playback.restored(new Playback.Run(YOURS, "", "", Playback.Mood.SHARED, played), step + 1);
    }

    /// {@return how far the reader is: how long the shortest runs are, or what was reached and in how many steps}
    ///
    /// @param playback the place
    String progress(Playback playback) {
        Path path = playback.current().path();
        Optional<Ending> ending = playback.atEnd() ? path.ending() : Optional.empty();
        if (ending.isEmpty()) {
            String pars = pars(playback);
            return "Who makes the next step?" + (pars.isEmpty() ? "" : " The shortest runs: " + pars + ".");
        }
        int steps = playback.last();
        String reached = Judge.classify(program.scenario(), ending.get())
                .map(Outcome::name)
                .orElse("an end that nobody named");
        for (Playback.Run run : playback.runs()) {
            int par = run.path().steps().size();
            if (run.label().equals(reached) && run.mood() != Playback.Mood.SHARED) {
                return reached + " in " + steps + " steps"
                        + (steps <= par
                                ? ". No run gets there in fewer."
                                : "; the shortest run there has " + par + ".");
            }
        }
        return reached + " in " + steps + " steps.";
    }

    private static String pars(Playback playback) {
        StringBuilder pars = new StringBuilder();
        for (Playback.Run run : playback.runs()) {
            if (run.mood() != Playback.Mood.SHARED) {
                pars.append(pars.isEmpty() ? "" : ", ")
                        .append(run.label())
                        .append(' ')
                        .append(run.path().steps().size())
                        .append(" steps");
            }
        }
        return pars.toString();
    }
}
