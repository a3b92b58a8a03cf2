package forklore.demos.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Records the fact sheets in `observed/facts`: asks all probes on every platform that is found.
///
/// It is no test; this starts it: `./mvnw -q -Precord-facts -pl native-demos -am process-test-classes`.
public final class RecordFacts {

    private static final int OLDEST_PYTHON = 6;
    private static final int NEWEST_PYTHON = 15;

    private RecordFacts() {}

    /// Records all of them. The property `forklore.facts.through` names a command that runs another one in a newer
    /// userland, from the same working folder; then the platforms are those of that userland.
    ///
    /// @param nothing not used
    /// @throws IOException if a probe fails or a sheet cannot be written
    /// @throws InterruptedException if the thread is interrupted
    public static void main(String[] nothing) throws IOException, InterruptedException {
        String words = System.getProperty("forklore.facts.through", "").strip();
        List<String> through = words.isEmpty() ? List.of() : List.of(words.split(" +"));
        for (String compiler : List.of("gcc", "musl-gcc")) {
            if (Platforms.has(List.of(), compiler)) {
                record(Bench.c(compiler, emptyFolder(), through));
            }
        }
        for (String python : pythons(through)) {
            record(Bench.python(python, emptyFolder(), through));
        }
        if (through.isEmpty()) {
            record(Bench.java(emptyFolder()));
        }
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Probes.ROOM.resolve("target/facts")), "bench");
    }

    private static void record(Bench bench) throws IOException, InterruptedException {
        FactSheet sheet = bench.ask();
        Files.createDirectories(Probes.FACTS);
        Files.writeString(Probes.FACTS.resolve(FactSheet.fileName(sheet.platform())), sheet.text());
    }

    /// {@return every Python that pyenv has, or else every one that is installed by its version}
    private static List<String> pythons(List<String> through) throws IOException, InterruptedException {
        Path pyenv = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (through.isEmpty() && Files.isDirectory(pyenv)) {
            return pythonsOf(pyenv);
        }
        List<String> pythons = new ArrayList<>();
        for (int minor = OLDEST_PYTHON; minor <= NEWEST_PYTHON; minor++) {
            if (Platforms.has(through, "python3." + minor)) {
                pythons.add("python3." + minor);
            }
        }
        return pythons;
    }

    private static List<String> pythonsOf(Path pyenv) throws IOException {
        try (Stream<Path> folders = Files.list(pyenv)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("3."))
                    .sorted()
                    .map(folder -> folder.resolve("bin/python3").toString())
                    .toList();
        }
    }
}
