package forklore.lab.personal;

import forklore.engine.model.Condition;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import java.util.List;
import java.util.Optional;

/// The scenario that a student gets for a task.
///
/// @param name its name, which is the name of its file without the ending `.fork`
/// @param text its text
/// @param scenario what the text says
/// @param linked the scenario on each platform of the task, in order
public record Given(String name, String text, Scenario scenario, List<Linked> linked) {

    /// Copies the list.
    public Given {
        linked = List.copyOf(linked);
    }

    /// {@return the condition of that name}
    ///
    /// @param claim the name of a claim of the task
    public Optional<Condition> condition(String claim) {
        return scenario.outcome(claim).map(outcome -> outcome.when());
    }
}
