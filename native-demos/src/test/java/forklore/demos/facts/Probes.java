package forklore.demos.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder of the probes.
final class Probes {

    static final Path ROOM = Path.of(System.getProperty("forklore.root"), "native-demos");
    static final Path FOLDER = ROOM.resolve("demos");
    static final Path RUNTIME = ROOM.resolve("runtime");
    static final Path FACTS = ROOM.resolve("observed/facts");

    static final String C = ".c";
    static final String PYTHON = ".py";
    static final String JAVA = ".java";

    /// What is no probe, but what probes are made of.
    private static final List<String> PARTS = List.of("probe", "about");

    private Probes() {}

    /// {@return the ids of the probes of one language, sorted}
    static List<String> ids(String suffix) throws IOException {
        return names(FOLDER).stream()
                .filter(name -> name.endsWith(suffix))
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .filter(id -> !PARTS.contains(id))
                .toList();
    }

    /// {@return the names of the files of a folder, sorted}
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
