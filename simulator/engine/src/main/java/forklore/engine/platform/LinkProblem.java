package forklore.engine.platform;

import forklore.engine.model.Span;
import java.util.Objects;
import java.util.Optional;

/// One reason why a scenario and a platform do not fit together.
///
/// @param kind which of the reasons
/// @param platform the platform in whose file it is written, or empty for the scenario's file
/// @param span where it is written
/// @param message what is wrong, one line that stands alone, the value quoted
/// @param help what to do next
/// @param nearest the known name that was probably meant, if one is near
public record LinkProblem(
        Kind kind, Optional<String> platform, Span span, String message, String help, Optional<String> nearest) {

    /// Checks that nothing is missing.
    public LinkProblem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(nearest);
    }

    /// The reasons there are.
    public enum Kind {
        /// There is no platform of that name.
        UNKNOWN_PLATFORM,
        /// A platform extends itself, directly or through others.
        PLATFORM_EXTENDS_ITSELF,
        /// There is no rule of that name.
        UNKNOWN_RULE,
        /// The rule has no such value.
        UNKNOWN_VALUE,
        /// Neither the scenario nor the platform has a function of that name.
        UNKNOWN_FUNCTION,
        /// A call gives too few or too many arguments; or `print`, `flush` or `exit` of a platform takes too few or too
        /// many.
        WRONG_NUMBER_OF_ARGUMENTS,
        /// A call gives something that the function cannot work with.
        WRONG_ARGUMENT,
        /// A function of a platform works with something that the platform does not declare.
        UNKNOWN_NAME,
        /// A function calls itself, directly or through others.
        FUNCTION_CALLS_ITSELF,
        /// The scenario has a name that a function of the platform needs for something else.
        NAME_TAKEN,
        /// A platform declares a signal handler; only a program has handlers.
        HANDLER_IN_PLATFORM
    }
}
