package forklore.demos.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What there is to record on: the compilers and the Pythons of this machine, or of a newer userland in it.
public final class Interpreters {

    private static final int OLDEST_PYTHON = 6;
    private static final int NEWEST_PYTHON = 15;

    private Interpreters() {}

    /// {@return the command that runs another one in a newer userland, from the property `forklore.facts.through`;
    /// empty: none}
    public static List<String> through() {
        String words = System.getProperty("forklore.facts.through", "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" +"));
    }

    /// {@return the compilers for the C libraries that are here}
    ///
    /// @throws InterruptedException if the thread is interrupted
    public static List<String> compilers() throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (String compiler : List.of("gcc", "musl-gcc")) {
            if (Platforms.has(List.of(), compiler)) {
                found.add(compiler);
            }
        }
        return found;
    }

    /// {@return every Python that pyenv has, or else every one that is installed by its version}
    ///
    /// @param through what runs them; empty: this machine itself
    /// @throws IOException if a folder cannot be read
    /// @throws InterruptedException if the thread is interrupted
    public static List<String> pythons(List<String> through) throws IOException, InterruptedException {
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

    /// {@return whether a command is there and says its version}
    ///
    /// @param command the command
    /// @throws InterruptedException if the thread is interrupted
    public static boolean has(String command) throws InterruptedException {
        return Platforms.has(List.of(), command);
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
