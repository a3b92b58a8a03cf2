package forklore.engine.model;

import java.util.List;

/// Everything a file declares beside its threads, each list in the order of the text.
///
/// @param mutexes the mutexes
/// @param variables the variables
/// @param resources the other objects
/// @param functions the functions
/// @param handlers the signal handlers, at most one for each signal
public record Declarations(
        List<Mutex> mutexes,
        List<Variable> variables,
        List<Resource> resources,
        List<Function> functions,
        List<Handler> handlers) {

    /// Nothing.
    public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    public Declarations {
        mutexes = List.copyOf(mutexes);
        variables = List.copyOf(variables);
        resources = List.copyOf(resources);
        functions = List.copyOf(functions);
        handlers = List.copyOf(handlers);
    }

    /// Only mutexes and variables.
    ///
    /// @param mutexes the mutexes
    /// @param variables the variables
    public Declarations(List<Mutex> mutexes, List<Variable> variables) {
        this(mutexes, variables, List.of(), List.of(), List.of());
    }
}
