package forklore.runner;

import forklore.runner.plan.Action;
import forklore.runner.plan.Plan;
import forklore.runner.plan.Planner.Planned;
import forklore.runner.plan.Unit;
import forklore.runner.plan.WayIn;
import forklore.runner.tool.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Knows in which calls of the library a thread can be stopped while it holds a lock there.
final class Inside {

    private static final int MOST_LOCKS = 12;

    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private Inside() {}

    /// {@return whether there is a way in}
    ///
    /// @param target what the program is run with
    /// @param stop where in the statement
    static boolean hasWayIn(Target target, WayIn stop) {
        boolean steps = "amd64".equals(System.getProperty("os.arch"));
        boolean glibc = target.platforms().stream().anyMatch(name -> name.startsWith("glibc"));
        return target.tool() instanceof Target.C
                && switch (stop) {
                    case NOWHERE -> false;
                    case AT_LOCK -> steps;
                    // How much is in a buffer can be read of a FILE of glibc only.
                    case AT_TEXT -> steps && glibc;
                    // musl keeps its list of handlers locked while it runs them.
                    case AT_COPY -> glibc;
                };
    }

    /// {@return the locks of a call to try, counted from 1; one if nobody is stopped in a call}
    ///
    /// A call takes other locks as well, of the allocator for instance, and which one the model
    /// means nobody can see from outside. So the locks that the call takes are tried one after
    /// another, until the run ends as the model says; for the next run of that function the one is
    /// known.
    ///
    /// @param target what the program is run with
    /// @param plan what is done
    static List<Integer> locks(Target target, Plan plan) {
        Optional<String> function = function(plan);
        if (function.isEmpty()) {
            return List.of(1);
        }
        Integer known = KNOWN.get(target.label() + " " + function.get());
        return known != null
                ? List.of(known)
                : IntStream.rangeClosed(1, MOST_LOCKS).boxed().toList();
    }

    static void remember(Target target, Plan plan, int lock) {
        function(plan).ifPresent(function -> KNOWN.put(target.label() + " " + function, lock));
    }

    private static Optional<String> function(Plan plan) {
        return plan.beats().stream()
                .flatMap(beat -> beat.actions().stream())
                .filter(Action.Stop.class::isInstance)
                .map(action -> ((Action.Stop) action).unit().function())
                .filter(function -> !function.isEmpty())
                .findFirst();
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
