package forklore.runner.build;

import java.nio.file.Path;

/// The result of building a program.
public sealed interface Built {

    /// The program is there.
    ///
    /// @param program the executable file, an absolute path
    /// @param compiler what compiled it
    record Ready(Path program, Compiler compiler) implements Built {}

    /// It could not be built.
    ///
    /// @param reason why, one plain sentence
    /// @param whatToDo what to do next: a command or one plain sentence
    record Missing(String reason, String whatToDo) implements Built {}
}
