package forklore.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The scenario files of the catalogue, and short ways to read a text.
final class CatalogueFiles {

    static final List<String> ALL = List.of("locks/orphaned-lock", "ways-out/exec-saves-you", "copy/printed-twice");

    private CatalogueFiles() {}

    /// {@return the text of a scenario of the catalogue}
    static String text(String scenario) {
        Path file = Path.of(System.getProperty("forklore.root"), "scenarios", "catalogue", scenario + ".fork");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
