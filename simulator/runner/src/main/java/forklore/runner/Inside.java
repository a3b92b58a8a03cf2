package forklore.runner;

import forklore.runner.plan.Planner.Planned;
import forklore.runner.plan.Unit;
import forklore.runner.tool.Target;
import java.util.List;

/// Knows in which calls of the library a thread can be stopped while it holds a lock there.
final class Inside {

    private Inside() {}

    /// {@return whether there is a way in}
    ///
    /// @param target what the program is run with
    /// @param function the function of the platform that is called
    static boolean hasWayIn(Target target, String function) {
        return target.tool() instanceof Target.C && !function.isEmpty();
    }

    /// {@return why a run cannot be steered, one plain sentence}
    static String reason(Target target, Planned.Impossible impossible) {
        List<String> functions = impossible.calls().stream()
                .map(Unit::function)
                .distinct()
                .sorted()
                .toList();
        return functions.isEmpty()
                ? "No order in which threads can be held back at their gates makes step " + impossible.step()
                        + " of this run: the kernel decides it."
                : "Somebody would have to be stopped inside of " + String.join(", ", functions) + ", and with "
                        + target.label() + " there is no way in.";
    }
}
