package forklore.engine.machine;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a statement stands when it is lowered: who runs it, inside of what.
///
/// @param thread the index of the thread
/// @param arguments what the parameters of the function around it stand for
/// @param within the functions it is inside of, outermost first
/// @param call the outermost call it is inside of, which is what a reader of the scenario sees; empty for none
/// @param safety what POSIX says of the nearest function around it that it says something of
/// @param vfork the `vfork` whose child runs it, or empty
/// @param forks how many forks it is inside of the handlers of
record Scope(
        int thread,
        Map<String, Argument> arguments,
        List<String> within,
        Optional<Span> call,
        Function.Safety safety,
        Optional<VFork> vfork,
        int forks) {

    /// Outside of every function.
    static final Map<String, Argument> NO_ARGUMENTS = Collections.unmodifiableMap(new TreeMap<>());

    /// The child of a `vfork`.
    ///
    /// @param child where the index of its process is kept
    /// @param site its fork site
    /// @param after the step that follows in the parent
    record VFork(Slot child, int site, int after) {}

    static Scope of(int thread) {
        return new Scope(
                thread, NO_ARGUMENTS, List.of(), Optional.empty(), Function.Safety.AS_ITS_BODY, Optional.empty(), 0);
    }

    Scope inside(Function function, Map<String, Argument> given, Span at) {
        List<String> names = new ArrayList<>(within);
        names.add(function.name());
        Function.Safety inherited = safety == Function.Safety.AS_ITS_BODY ? function.safety() : safety;
        return new Scope(thread, given, names, Optional.of(call.orElse(at)), inherited, vfork, forks);
    }

    Scope inside(VFork child) {
        return new Scope(thread, arguments, within, call, safety, Optional.of(child), forks);
    }

    /// In the handlers of a fork: they belong to whoever registered them, not to the caller of the fork.
    Scope inHandler(Map<String, Argument> given, String part) {
        List<String> names = new ArrayList<>(within);
        names.add(part);
        return new Scope(thread, given, names, call, Function.Safety.AS_ITS_BODY, Optional.empty(), forks + 1);
    }

    /// {@return what a reader of the scenario sees as the place of a statement}
    Span place(Span own) {
        return call.orElse(own);
    }
}
