package forklore.engine.explore;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Ending;
import forklore.engine.model.Schedule;
import forklore.engine.model.Span;
import java.util.List;
import java.util.Optional;

/// A run, step by step: what a picture is drawn from and what a steered run is compared with.
///
/// @param schedule whose turn it was
/// @param start the state before the first step
/// @param steps the steps, in order
/// @param ending how the run ended: nobody can make a step, or somebody makes steps for ever and nothing comes of them
///     (then a process [spins][Ending.Hung#spins]); empty if it goes on
public record Path(Schedule schedule, Snapshot start, List<Step> steps, Optional<Ending> ending) {

    /// Copies the steps.
    public Path {
        steps = List.copyOf(steps);
    }

    /// One step.
    ///
    /// @param actor who made it
    /// @param name the name of the actor, as in a [Schedule]
    /// @param event what it did
    /// @param span the statement
    /// @param after the state after it
    /// @param choices who could have made a step instead, the actor among them, in the order of their indices
    public record Step(Actor actor, String name, Event event, Span span, Snapshot after, List<Actor> choices) {
        /// Copies the choices.
        public Step {
            choices = List.copyOf(choices);
        }
    }

    /// {@return whether the run ended in a livelock: it goes round for ever}
    public boolean goesRound() {
        return ending.stream()
                .flatMap(each -> each.processes().stream())
                .anyMatch(end -> end instanceof Ending.Hung hung && hung.spins());
    }

    /// {@return the state after that many steps}
    ///
    /// @param count from 0 to the number of steps
    public Snapshot stateAfter(int count) {
        return count == 0 ? start : steps.get(count - 1).after();
    }
}
