package forklore.runner.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The C compiler of this machine.
///
/// @param command the command, as it was found
/// @param version the first line of what it says of itself
public record Compiler(String command, String version) {

    private static final int ANSWER_SECONDS = 20;

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
        return onPath(command).flatMap(file -> firstLine(file).map(version -> new Compiler(command, version)));
    }

    private static Optional<Path> onPath(String command) {
        if (command.indexOf('/') >= 0) {
            return Optional.of(Path.of(command)).filter(Files::isExecutable);
        }
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(":")) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, command);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Not disturbed by an interrupt: the answer would else be that there is no compiler.
    private static Optional<String> firstLine(Path file) {
        try {
            Process process = new ProcessBuilder(List.of(file.toString(), "--version"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<Process> end = process.onExit().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
            end.exceptionally(late -> process.destroyForcibly());
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return end.join().exitValue() == 0 ? text.lines().findFirst() : Optional.empty();
        } catch (IOException | CompletionException noAnswer) {
            return Optional.empty();
        }
    }
}
