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
    public List<RunLog> of(String scenario) {
        return root.map(path -> path.resolve(FOLDER)).filter(Files::isDirectory).stream()
                .flatMap(folder -> files(folder, scenario).stream())
                .flatMap(file -> RunLog.parse(read(file)).stream())
                .filter(log -> log.scenario().equals(scenario))
                .toList();
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
