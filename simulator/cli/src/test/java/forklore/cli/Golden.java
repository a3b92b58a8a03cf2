package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Golden transcripts. `-Dforklore.golden=` check compares, promote writes the file anew, show fails with what it is.
final class Golden {

    private static final Path FOLDER =
            Path.of(System.getProperty("forklore.root", "../.."), "simulator/cli/src/test/resources/golden");

    private Golden() {}

    static void verify(String name, String transcript) {
        // How much memory a state takes is the explorer's business, and measured elsewhere.
        String actual = transcript.replaceAll("[0-9 ]+ bytes per state", " B bytes per state");
        Path file = FOLDER.resolve(name + ".txt");
        try {
            switch (System.getProperty("forklore.golden", "check")) {
                case "promote" -> Files.writeString(file, actual);
                case "show" -> fail("golden " + name + " is now:\n" + actual);
                default -> {
                    assertThat(file)
                            .as("golden file; -Dforklore.golden=promote writes it")
                            .exists();
                    assertThat(actual).isEqualTo(Files.readString(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
