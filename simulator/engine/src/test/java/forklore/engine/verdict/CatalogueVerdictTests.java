package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.platform.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario of the catalogue, on each of its platforms, against the golden verdict beside it.
///
/// `-Dforklore.golden=promote` writes what is found, `show` prints it.
class CatalogueVerdictTests {

    static List<Path> files() {
        return Stories.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsAndIsAsPromoted(Path file) throws IOException {
        SideBySide verdicts = SideBySide.of(Stories.read(file), Shipped.ALL, Limits.DEFAULT);
        String found = VerdictText.of(verdicts);
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".fork", ".expected"));
        switch (System.getProperty("forklore.golden", "check")) {
            case "promote" -> Files.writeString(golden, found);
            case "show" -> System.out.println(found);
            default ->
                assertThat(found)
                        .as("golden verdict %s; -Dforklore.golden=promote accepts the new one", golden.getFileName())
                        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
        }
        assertThat(verdicts.problems()).isEmpty();
        assertThat(verdicts.status()).isEqualTo(Verdict.Status.HOLDS);
    }
}
