package forklore.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file beside the tests that keeps a picture once found right. `-Dforklore.golden=promote` writes it anew, `show`
/// prints where the new one was put, to be looked at.
public final class Golden {

    private static final String FOLDER = "simulator/stage/src/test/resources/golden";

    private Golden() {}

    /// Compares, writes or shows, as the property says.
    ///
    /// @param name the name of the file
    /// @param actual what is found now
    public static void check(String name, String actual) {
        Path root = Path.of(System.getProperty("forklore.root"));
        Path kept = root.resolve(FOLDER).resolve(name);
        switch (System.getProperty("forklore.golden", "check")) {
            case "promote" -> write(kept, actual);
            case "show" -> {
                Path shown = root.resolve("simulator/stage/target/golden").resolve(name);
                write(shown, actual);
                System.out.println(shown);
            }
            default ->
                assertThat(actual)
                        .as("%s; if the new picture is right, run again with -Dforklore.golden=promote", name)
                        .isEqualTo(read(kept));
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
