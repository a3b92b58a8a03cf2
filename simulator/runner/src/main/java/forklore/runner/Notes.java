package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.runner.plan.Action;
import forklore.runner.plan.Plan;
import forklore.runner.plan.Unit;
import java.util.Optional;

/// Says what is special about the real side of a step.
final class Notes {

    private Notes() {}

    /// {@return one plain sentence, or an empty text}
    ///
    /// @param step the step of the run
    /// @param beat what was done
    /// @param cast who is who
    static String of(Path.Step step, Plan.Beat beat, Cast cast) {
        Actor actor = step.actor();
        Optional<Unit> late =
                beat.late().stream().filter(unit -> unit.actor().equals(actor)).findFirst();
        if (late.isPresent()) {
            return step.event() instanceof Event.Asked asked
                    ? step.name() + " is held at its gate: here somebody else takes "
                            + asked.target().name() + " first, and the kernel would give it to " + step.name() + "."
                    : step.name() + " is held at its gate: nobody can stop it in the middle of line "
                            + late.get().span().line() + ", so it does all of that later, at once.";
        }
        if (beat.actions().isEmpty()) {
            return step.name() + " has done this already, together with an earlier step.";
        }
        for (Action action : beat.actions()) {
            if (action instanceof Action.Stop stop) {
                return cast.name(stop.actor()) + " is stopped inside of "
                        + stop.unit().function() + ", where it holds a lock of the library.";
            }
            if (action instanceof Action.Finish finish && !finish.actor().equals(actor) && !finish.leaves()) {
                return given(step, cast.name(finish.actor()));
            }
        }
        return "";
    }

    private static String given(Path.Step step, String whom) {
        String what = step.event() instanceof Event.Unlocked unlocked ? unlocked.mutex() : "What was waited for";
        return what + " has gone straight to " + whom
                + ", who waited for it in the kernel; the model counts that as a step of its own.";
    }
}
