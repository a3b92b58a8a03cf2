package forklore.desktop.model;

import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The logs that lie in the project, in `native-demos/observed`.
///
/// @param root the folder of the project; without one nothing is known
public record RecordedLogs(Optional<Path> root) implements Recordings {

    private static final String FOLDER = "native-demos/observed";
    private static final int MAX_DEPTH = 3;

    @Override
    public Optional<RunLog> find(String scenario, String hash) {
        Optional<Path> folder = root.map(path -> path.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        for (Path file : files(folder.get(), scenario)) {
            Optional<RunLog> log = RunLog.parse(read(file));
            // A log of another version of the program says nothing about this one.
            if (log.isPresent()
                    && log.get().scenario().equals(scenario)
                    && log.get().hash().equals(hash)) {
                return log;
            }
        }
        return Optional.empty();
    }

    private static List<Path> files(Path folder, String scenario) {
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(scenario + "."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list the recorded logs in " + folder, failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the recorded log " + file, failure);
        }
    }
}
