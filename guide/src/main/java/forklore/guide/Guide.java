package forklore.guide;

import forklore.guide.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A guide that was built, in memory.
///
/// @param files the text of each file, by its path relative to the folder of the front page
/// @param pages how many of them are pages
/// @param converted how many of these were converted for this guide; the others are as they were in the one before
/// @param problems everything that is wrong; a guide with problems is not to be published
public record Guide(SequencedMap<String, String> files, int pages, int converted, List<Problem> problems) {

    /// A file that every guide has: only a folder that has it is cleared.
    private static final String MARK = "assets/guide.css";

    /// Copies the collections.
    public Guide {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        problems = List.copyOf(problems);
    }

    /// {@return all problems as text, one a line, or an empty text}
    public String complaint() {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(problem).append('\n'));
        return text.toString();
    }

    /// {@return how many pages there are and how long they took, with all problems above it}
    ///
    /// @param millis how long the build took
    public String summary(long millis) {
        String count =
                problems.isEmpty() ? "no problem" : problems.size() + (problems.size() == 1 ? " problem" : " problems");
        String changed = converted == pages ? "" : " (" + converted + " of them changed)";
        return complaint() + pages + " pages" + changed + " in " + millis + " ms, " + count;
    }

    /// Writes the files into a folder. A guide that is already there is removed first.
    ///
    /// @param folder where to; it is made if it does not exist
    /// @throws IllegalArgumentException if something else than a guide is in the folder
    public void write(Path folder) {
        try {
            clear(folder);
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the guide to " + folder, failure);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> old;
        try (Stream<Path> walk = Files.walk(folder)) {
            old = walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        if (!old.isEmpty() && !Files.exists(folder.resolve(MARK))) {
            throw new IllegalArgumentException(
                    folder + " holds something that is no guide. Name an empty folder, or empty this one first");
        }
        for (Path path : old) {
            Files.delete(path);
        }
    }
}
