package forklore.engine.model;

import java.util.List;
import java.util.Objects;

/// A function: statements with a name and parameters. A call runs a copy of the body in which each parameter is
/// replaced by what the call gives for it; a function cannot call itself, directly or through others.
///
/// @param name the declared name
/// @param parameters the names of the parameters, in order
/// @param body what it does, not empty
/// @param safety what POSIX says of it in the child of a multi-threaded process
/// @param span where the name is declared
public record Function(String name, List<String> parameters, List<Statement> body, Safety safety, Span span) {

    /// The greatest number of parameters.
    public static final int MAX_PARAMETERS = 6;

    /// Checks the bounds and copies the lists.
    public Function {
        Objects.requireNonNull(name);
        Objects.requireNonNull(safety);
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
        if (parameters.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException(name + " has " + parameters.size() + " parameters");
        }
    }

    /// What POSIX says of a call in the child of a multi-threaded process, before `exec`.
    public enum Safety {
        /// Not said: the calls in its body count one by one. Written `function f()`.
        AS_ITS_BODY,
        /// It is on the list of async-signal-safe functions. Written `safe function f()`.
        SAFE,
        /// It is not on the list. Written `unsafe function f()`.
        UNSAFE
    }
}
