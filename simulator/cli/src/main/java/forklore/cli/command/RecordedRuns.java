package forklore.cli.command;

import forklore.engine.trace.RunLog;
import forklore.runner.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The logs of real runs that come with Forklore.
final class RecordedRuns {

    private static final String ENDING = ".log";
    private static final int MAX_DEPTH = 3;
    private static final int MAX_FILES = 2_000;

    private RecordedRuns() {}

    /// {@return the logs of a program, in the order of their paths; none if Forklore came without its recorded runs}
    ///
    /// @param scenario the name of the scenario
    /// @param hash the hash of its program: a log of another version says nothing about it
    static List<RunLog> of(String scenario, String hash) {
        Optional<Path> folder = Toolchain.observed();
        if (folder.isEmpty()) {
            return List.of();
        }
        List<RunLog> logs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.get(), MAX_DEPTH)) {
            files.filter(file -> isOf(file, scenario))
                    .sorted()
                    .limit(MAX_FILES)
                    .forEach(file -> read(file).stream()
                            .filter(log -> log.scenario().equals(scenario))
                            .filter(log -> log.hash().equals(hash))
                            .forEach(logs::add));
        } catch (IOException unreadable) {
            // What cannot be listed is not there: nothing is measured, and the prediction stands alone.
            return List.of();
        }
        return logs;
    }

    private static boolean isOf(Path file, String scenario) {
        String name = file.getFileName().toString();
        return name.startsWith(scenario + ".") && name.endsWith(ENDING) && Files.isRegularFile(file);
    }

    /// {@return the log in a file, or empty if there is none}
    ///
    /// @param file the file
    static Optional<RunLog> read(Path file) {
        try {
            return RunLog.parse(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
