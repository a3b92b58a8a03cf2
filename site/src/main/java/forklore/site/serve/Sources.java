package forklore.site.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files that the pages are made of, and when each of them was changed last. A look at them reads none.
///
/// @param root the root of the project
/// @param places the files and folders that count, relative to the root
record Sources(Path root, List<String> places) {

    /// What the guide reads.
    static final List<String> OF_PAGES = List.of(
            "guide/src/docs",
            "guide/src/examples",
            "scenarios/catalogue",
            "scenarios/platforms",
            "scenarios/labs",
            "native-demos/cases",
            "native-demos/recipes",
            "native-demos/observed",
            "CHANGELOG.adoc");

    /// What makes the pages: a process that has begun goes on with what it began with.
    static final List<String> OF_PROGRAMS = List.of("guide/src/main", "site/src/main");

    /// {@return the time of each file, by its path}
    ///
    /// @throws IOException if a folder cannot be listed
    SequencedMap<String, FileTime> times() throws IOException {
        SequencedMap<String, FileTime> times = new TreeMap<>();
        for (String place : places) {
            Path start = root.resolve(place);
            if (Files.exists(start)) {
                add(start, times);
            }
        }
        return times;
    }

    private static void add(Path start, SequencedMap<String, FileTime> times) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(start)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            } catch (NoSuchFileException gone) {
                // Many editors write a new file and give it the name of the old one: the next look finds it.
                times.remove(file.toString());
            }
        }
    }
}
