package forklore.runner.build;

import java.util.List;
import java.util.Optional;

/// The C compiler of this machine.
///
/// @param command the command, as it was found
/// @param version the first line of what it says of itself
public record Compiler(String command, String version) {

    /// {@return the command that is asked for: what `FORKLORE_CC` says, or `cc`}
    ///
    /// @param wish what the environment says, or null
    public static String command(String wish) {
        return wish == null || wish.isBlank() ? "cc" : wish.strip();
    }

    /// {@return the command that is asked for in this environment}
    public static String wanted() {
        return command(System.getenv("FORKLORE_CC"));
    }

    /// {@return the compiler, if it is there and answers}
    public static Optional<Compiler> find() {
        return find(wanted());
    }

    /// {@return that compiler, if it is there and answers}
    ///
    /// @param command its name on `PATH`, or its path
    public static Optional<Compiler> find(String command) {
        return Answers.find(command)
                .flatMap(file -> Answers.ask(List.of(file.toString(), "--version")))
                .filter(said -> said.code() == 0)
                .flatMap(said -> said.text().lines().findFirst())
                .map(version -> new Compiler(command, version));
    }
}
