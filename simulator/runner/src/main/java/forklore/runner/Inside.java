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
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Knows in which calls of the library a thread can be stopped while it holds a lock there.
final class Inside {

    private static final int MOST_LOCKS = 12;

    /// The calls of Python into which `native-demos/python/inside.py` knows a way.
    private static final List<String> PYTHON_CALLS =
            List.of("flush", "get", "import_module", "log", "print", "put", "queue_join", "task_done");

    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private Inside() {}

    /// {@return whether there is a way in}
    ///
    /// @param target what the program is run with
    /// @param unit the statement
    /// @param stop where in it
    static boolean hasWayIn(Target target, Unit unit, WayIn stop) {
        return switch (target.tool()) {
            case Target.C _ -> hasWayIntoC(target, stop);
            case Target.Python _ ->
                switch (stop) {
                    case NOWHERE, AT_COPY -> false;
                    case AT_LOCK -> PYTHON_CALLS.contains(unit.function());
                    case AT_TEXT -> unit.function().equals("print");
                };
        };
    }

    private static boolean hasWayIntoC(Target target, WayIn stop) {
        boolean steps = "amd64".equals(System.getProperty("os.arch"));
        boolean glibc = target.platforms().stream().anyMatch(name -> name.startsWith("glibc"));
        return switch (stop) {
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
    ///
    /// @param target what the program is run with
    /// @param impossible what was tried
    static String reason(Target target, Planned.Impossible impossible) {
        List<String> closed = functions(impossible, unit -> unit.isCall() && !hasWayIn(target, unit, WayIn.AT_LOCK));
        if (!closed.isEmpty()) {
            return "Somebody would have to be stopped inside of " + String.join(", ", closed) + ", and with "
                    + target.label() + " there is no way in"
                    + switch (target.tool()) {
                        case Target.C _ -> ".";
                        case Target.Python _ -> ": its lock is one of the C library, below the interpreter.";
                    };
        }
        if (impossible.split().stream().anyMatch(Unit::isOnce)) {
            return "Somebody would have to be stopped between the last statement of what is done once and its end, and"
                    + " that part of the library takes no lock at which it could be.";
        }
        boolean fork = impossible.split().stream().anyMatch(Unit::isFork);
        if (fork && !hasWayIntoFork(target)) {
            return "Somebody would have to be stopped in a fork, after the handlers of the program and before the copy,"
                    + " and with " + target.label() + " there is no way in.";
        }
        List<String> open = functions(impossible, Unit::isCall);
        return open.isEmpty()
                ? "No order in which threads can be held back at their gates makes step " + impossible.step()
                        + " of this run: the kernel decides it."
                : "Somebody would have to be stopped at another place inside of " + String.join(", ", open)
                        + " than where it has just taken a lock, and with " + target.label()
                        + " there is no way to it.";
    }

    private static boolean hasWayIntoFork(Target target) {
        return target.tool() instanceof Target.C && hasWayIntoC(target, WayIn.AT_COPY);
    }

    private static List<String> functions(Planned.Impossible impossible, Predicate<Unit> which) {
        return impossible.split().stream()
                .filter(which)
                .map(Unit::function)
                .distinct()
                .sorted()
                .toList();
    }
}
