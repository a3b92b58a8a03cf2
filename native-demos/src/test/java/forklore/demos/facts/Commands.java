package forklore.demos.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Runs commands in one folder, with a clean environment and a limit.
///
/// @param folder where they are run
/// @param through a command that runs another one in a different userland; empty: this one
record Commands(Path folder, List<String> through) {

    private static final int MOST_SECONDS = 90;
    private static final int ATTEMPTS = 3;
    private static final String UNCLEAR = ": unclear";

    /// Most of the time a probe sleeps, so a few at once cost nothing.
    private static final int AT_ONCE = 4;

    /// {@return what a command printed}
    ///
    /// @throws IOException if it fails or takes too long
    String here(List<String> command) throws IOException, InterruptedException {
        return run(command, Files.createTempFile(folder, "said", ".txt"));
    }

    /// {@return what each command printed that is run through the other one, in their order}
    ///
    /// A probe that could not prove its answer in time, on a busy machine, is asked again.
    List<String> there(List<List<String>> commands) throws IOException, InterruptedException {
        return all(
                commands.stream()
                        .map(command -> {
                            List<String> whole = new ArrayList<>(through);
                            whole.addAll(command);
                            return List.copyOf(whole);
                        })
                        .toList(),
                this::patiently);
    }

    private String patiently(List<String> command) throws IOException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                String said = here(command);
                if (!said.contains(UNCLEAR)) {
                    return said;
                }
            } catch (IOException failed) {
                // It says so when it has answered one question, unclear, and gives up the others.
                if (!String.valueOf(failed.getMessage()).contains(UNCLEAR)) {
                    throw failed;
                }
            }
        }
        return here(command);
    }

    /// Runs a command and gives what it printed.
    @FunctionalInterface
    private interface Way {
        String run(List<String> command) throws IOException, InterruptedException;
    }

    /// {@return what each command printed, in their order}
    List<String> all(List<List<String>> commands) throws IOException, InterruptedException {
        return all(commands, this::here);
    }

    private List<String> all(List<List<String>> commands, Way way) throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> running = commands.stream()
                    .map(command -> executor.submit(() -> way.run(command)))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> each : running) {
                said.add(each.get());
            }
            return said;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed);
        }
    }

    private String run(List<String> command, Path said) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().putAll(java.util.Map.of("LC_ALL", "C", "PYTHONDONTWRITEBYTECODE", "1"));
        Process process = builder.start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.stream().collect(Collectors.joining(" ")) + " failed: "
                        + Files.readString(said, StandardCharsets.UTF_8));
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
