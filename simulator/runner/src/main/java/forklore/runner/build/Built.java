package forklore.runner.build;

import java.util.List;

/// The result of building a program.
public sealed interface Built {

    /// The program is there.
    ///
    /// @param command how the harness is started: the path of a file first, then its arguments
    /// @param environment what its environment needs, `NAME=value` each
    /// @param compiler what compiled it
    record Ready(List<String> command, List<String> environment, Compiler compiler) implements Built {
        /// Copies the lists.
        public Ready {
            command = List.copyOf(command);
            environment = List.copyOf(environment);
        }
    }

    /// It could not be built.
    ///
    /// @param reason why, one plain sentence
    /// @param whatToDo what to do next: a command or one plain sentence
    record Missing(String reason, String whatToDo) implements Built {}
}
