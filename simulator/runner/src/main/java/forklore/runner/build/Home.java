package forklore.runner.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Forklore keeps what is no Java: the C runtime of the generated programs.
public final class Home {

    private static final String RUNTIME = "native-demos/runtime";

    private Home() {}

    /// {@return the folder with the C runtime, if it can be found}
    ///
    /// It is asked for below the folder that the system property `forklore.home` names, else the
    /// environment variable `FORKLORE_HOME`, else the system property `forklore.root`, which the build sets.
    public static Optional<Path> runtime() {
        return Stream.of(
                        System.getProperty("forklore.home"),
                        System.getenv("FORKLORE_HOME"),
                        System.getProperty("forklore.root"))
                .filter(folder -> folder != null && !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize().resolve(RUNTIME))
                .filter(folder -> Files.isRegularFile(folder.resolve("forklore.h")))
                .findFirst();
    }

    /// {@return the folder in which compiled programs are kept from one run to the next}
    ///
    /// It is the folder that the system property `forklore.cache` names, else `forklore` in `XDG_CACHE_HOME` or, if
    /// that is not set, in `.cache` of `HOME`.
    public static Path cache() {
        String own = System.getProperty("forklore.cache");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        boolean usable = cache != null && Path.of(cache).isAbsolute();
        // $HOME comes first, as the shell sees it: Java's own property asks the list of users.
        String home = System.getenv().getOrDefault("HOME", "");
        String user = home.startsWith("/") ? home : System.getProperty("user.home");
        Path base = usable ? Path.of(cache) : Path.of(user, ".cache");
        return base.resolve("forklore");
    }

    /// {@return what is asked, in order, for a message}
    public static List<String> asked() {
        return List.of("forklore.home", "FORKLORE_HOME", "forklore.root");
    }
}
