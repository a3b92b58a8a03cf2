package forklore.engine.model;

import java.util.List;
import java.util.Optional;

/// The statements that libraries are made of and called by.
public sealed interface LibraryStatement extends Statement {

    /// `name(argument, ...)`: runs a function of the scenario or of the platform.
    ///
    /// @param function the name of the function
    /// @param arguments what stands for each parameter
    /// @param span where it is written
    record Call(String function, List<Argument> arguments, Span span) implements LibraryStatement {
        /// Copies the arguments.
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `append text`, `append text to stream`: puts characters into a buffer in one step; what a platform's own `print`
    /// is made of.
    ///
    /// @param text the characters, or the name of a parameter
    /// @param part which part of them
    /// @param stream the declared stream or the name of a parameter, or empty for standard output
    /// @param span where it is written
    record Append(Argument text, Part part, Optional<String> stream, Span span) implements LibraryStatement {
        /// A part of a text.
        public enum Part {
            /// All of it.
            WHOLE,
            /// The first half of it, rounded up. Written `append first half of text`.
            FIRST,
            /// The rest of it. Written `append second half of text`.
            SECOND
        }
    }

    /// `drain`, `drain stream`, `drain all`: writes a buffer and empties it in one step; what a platform's own `flush`
    /// is
    /// made of.
    ///
    /// @param stream the declared stream or the name of a parameter, [#ALL], or empty for standard output
    /// @param span where it is written
    record Drain(Optional<String> stream, Span span) implements LibraryStatement {
        /// Stands for standard output and every declared stream.
        public static final String ALL = "all";
    }

    /// What a call gives for a parameter.
    sealed interface Argument {
        /// A declared object, variable, thread or process, or a parameter of the function around the call.
        ///
        /// @param name the name
        record Named(String name) implements Argument {}

        /// An expression that is not just a name.
        ///
        /// @param value the expression; a parameter stands for it as it is written
        record Value(Expression value) implements Argument {}

        /// Characters.
        ///
        /// @param text the characters
        record Text(String text) implements Argument {}
    }
}
