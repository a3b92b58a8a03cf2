package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import java.util.List;
import java.util.Optional;

/// Decides whether a thread that asks for a locked mutex really asks the kernel for it, or is held at its gate.
///
/// In the model a waiting thread takes a mutex in a step of its own, some time after the unlock. The kernel is
/// quicker: the thread that waits there gets the mutex at once. That is the same run only if nobody else takes the
/// mutex, and nobody copies it, in between. Then the thread really waits; else it waits at its gate, and asks when
/// its turn has come.
final class GatePlan {

    private final List<Path.Step> steps;

    GatePlan(Path path) {
        this.steps = path.steps();
    }

    /// {@return whether the thread must stay at its gate}
    ///
    /// @param after the number of the step, from 1, after which it would ask
    /// @param actor the thread that asks
    /// @param mutex what it asks for
    boolean holds(int after, Actor actor, String mutex) {
        Optional<Integer> unlock = next(after, actor.process(), new Event.Unlocked(mutex));
        if (unlock.isEmpty()) {
            return false;
        }
        for (int i = unlock.get(); i < steps.size(); i++) {
            Path.Step step = steps.get(i);
            if (step.actor().process() != actor.process()) {
                continue;
            }
            if (step.event() instanceof Event.Forked) {
                return true;
            }
            if (step.event() instanceof Event.Locked locked && locked.mutex().equals(mutex)) {
                return !step.actor().equals(actor);
            }
        }
        return true;
    }

    /// {@return the number of the first such step of a process after that many steps}
    private Optional<Integer> next(int after, int process, Event event) {
        for (int i = after; i < steps.size(); i++) {
            if (steps.get(i).actor().process() == process
                    && steps.get(i).event().equals(event)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
