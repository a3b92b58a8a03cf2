package forklore.lab.personal;

import forklore.engine.model.Schedule;
import forklore.lab.sheet.Task;
import java.util.List;
import java.util.Optional;

/// A task with one student's data in it.
///
/// @param task the task, every text filled
/// @param given the scenario it asks about, if it asks about one
/// @param walk the steps after which its cells are asked; empty for the end
public record PersonalTask(Task task, Optional<Given> given, List<Schedule.Turn> walk) {

    /// Copies the list.
    public PersonalTask {
        walk = List.copyOf(walk);
    }

    /// {@return the task's id}
    public String id() {
        return task.id();
    }

    /// {@return the scenario of a task whose format needs one; the reader of sheets sees to it}
    public Given scenario() {
        return given.orElseThrow(() -> new IllegalStateException("task " + id() + " has no world"));
    }
}
