package forklore.engine.platform;

import forklore.engine.model.Platform;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The platforms of the project, read from their files.
public final class Shipped {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));

    /// All of them, in the order of their names.
    public static final List<Platform> ALL = all();

    private Shipped() {}

    static Platform named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /// {@return the text of a file of the project}
    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    /// {@return the files of a folder of the project and of those below it that end so, in the order of their paths}
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Platform> all() {
        return files("scenarios/platforms", ".fork").stream().map(Shipped::read).toList();
    }

    private static Platform read(Path file) {
        String text = text(file);
        return switch (Reader.readPlatform(file.getFileName().toString(), text)) {
            case PlatformReading.Parsed parsed -> parsed.platform();
            case PlatformReading.Rejected rejected ->
                throw new AssertionError(String.join("\n", rendered(rejected.problems(), text)));
        };
    }

    private static List<String> rendered(List<Problem> problems, String text) {
        return problems.stream().map(problem -> problem.render(text)).toList();
    }
}
