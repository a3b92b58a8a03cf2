package forklore.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The project on disk.
///
/// @param root its top folder
public record Project(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /// {@return the project that this build builds}
    public static Project current() {
        String root = System.getProperty("forklore.root");
        if (root == null) {
            throw new IllegalStateException(
                    "forklore.root is not set; run through Maven: ./mvnw -pl simulator/house -am verify");
        }
        return new Project(Path.of(root));
    }

    /// {@return the rooms, in the order of the reactor}
    public List<Room> rooms() {
        return MODULE.matcher(read(root.resolve("pom.xml")))
                .results()
                .map(match -> Room.of(match.group(1)))
                .toList();
    }

    /// {@return the text of a file}
    ///
    /// @param file a path relative to the root
    public String read(String file) {
        return read(root.resolve(file));
    }

    /// {@return whether there is such a file or folder}
    ///
    /// @param file a path relative to the root
    public boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /// {@return a path relative to the root, with `/` between its parts}
    ///
    /// @param file a path below the root
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
