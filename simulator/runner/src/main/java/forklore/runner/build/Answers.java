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

/// Asks programs of this machine a short question.
final class Answers {

    private static final int ANSWER_SECONDS = 20;

    /// Where programs for the administrator are; not every user has them on `PATH`.
    private static final List<String> ADMINISTRATION = List.of("/usr/sbin", "/sbin");

    private Answers() {}

    /// What a program said.
    ///
    /// @param code its exit code
    /// @param text all it printed, to both streams
    record Said(int code, String text) {}

    /// {@return what a program says; empty if it cannot be started or does not answer in time}
    ///
    /// Not disturbed by an interrupt: the answer would else be that there is no such program.
    ///
    /// @param command the program and its arguments
    static Optional<Said> ask(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<Process> end = process.onExit().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
            end.exceptionally(late -> process.destroyForcibly());
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new Said(end.join().exitValue(), text));
        } catch (IOException | CompletionException noAnswer) {
            return Optional.empty();
        }
    }

    /// {@return the file of a program, if it is there}
    ///
    /// @param command its name on `PATH`, or its path
    static Optional<Path> find(String command) {
        if (command.indexOf('/') >= 0) {
            return Optional.of(Path.of(command)).filter(Files::isExecutable);
        }
        String path = System.getenv("PATH");
        return in(List.of(path == null ? new String[0] : path.split(":")), command);
    }

    /// {@return the file of a program for the administrator, if it is there}
    ///
    /// @param command its name
    static Optional<Path> findForRoot(String command) {
        return find(command).or(() -> in(ADMINISTRATION, command));
    }

    private static Optional<Path> in(List<String> folders, String command) {
        return folders.stream()
                .map(folder -> Path.of(folder.isEmpty() ? "." : folder, command))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
