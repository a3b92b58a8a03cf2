package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Span;
import forklore.engine.model.WorkTime;
import java.util.List;
import java.util.Optional;

/// One atomic step of one thread: a guarded command.
///
/// @param thread the index of the thread that makes it; a step belongs to one thread
/// @param span the statement of the scenario it comes from
/// @param within the functions it is inside of, outermost first; empty for a statement of the thread itself
/// @param guard the step can be made when this is true; empty for always
/// @param acts what it does; one of them says where the thread goes on, or ends it
/// @param instant whether it is no step of its own: the thread that comes here makes it in the same instant
/// @param target what the thread waits for while it is here and the guard is false; empty for a step that never waits
/// @param hopeless true if nothing in the process can ever make the guard true; empty for "cannot be told"
/// @param time how long it takes, if the scenario says so; nothing that the step itself does depends on it
public record Step(
        int thread,
        Span span,
        List<String> within,
        Optional<Term> guard,
        List<Act> acts,
        boolean instant,
        Optional<Ending.Target> target,
        Optional<Term> hopeless,
        Optional<WorkTime> time) {

    /// Copies the lists.
    public Step {
        within = List.copyOf(within);
        acts = List.copyOf(acts);
    }
}
