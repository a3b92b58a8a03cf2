package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file beside the tests that keeps what was once found right. `-Dforklore.golden=promote` writes it anew.
record GoldenFile(String name) {

    private static final String FOLDER = "simulator/engine/src/test/resources/forklore/engine/text";

    static String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String actual) {
        switch (System.getProperty("forklore.golden", "check")) {
            case "promote" -> write(actual);
            case "show" -> {
                System.out.println(actual);
                assertThat(actual).isEqualTo(read(name));
            }
            default ->
                assertThat(actual)
                        .as("%s; if the new text is right, run again with -Dforklore.golden=promote", name)
                        .isEqualTo(read(name));
        }
    }

    private void write(String actual) {
        try {
            Files.writeString(path(name), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("forklore.root"), FOLDER, name);
    }
}
