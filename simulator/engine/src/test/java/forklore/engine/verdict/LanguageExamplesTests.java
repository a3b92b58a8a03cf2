package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.text.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples of the language reference: each is a scenario of its own, and does what it says.
class LanguageExamplesTests {

    private static final Path FOLDER = Path.of(System.getProperty("forklore.root"), "guide/src/examples");

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("statements"))) {
            return Stream.concat(Stream.of(FOLDER.resolve("every-statement.fork")), files.sorted())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holds(Path file) throws IOException {
        SideBySide verdicts = SideBySide.of(read(file), List.of(), Limits.DEFAULT);

        assertThat(verdicts.problems()).isEmpty();
        assertThat(verdicts.status()).isEqualTo(Verdict.Status.HOLDS);
    }

    @Test
    void everyStatementHasAnExample() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            all.append(Files.readString(file));
        }
        assertThat(Vocabulary.statements())
                .contains("fork", "while")
                .allSatisfy(word -> assertThat(all).containsPattern("(?m)^ +" + word + "\\b"));
    }

    private static Scenario read(Path file) throws IOException {
        String text = Files.readString(file);
        return switch (Reader.read(file.toString(), text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected -> throw new AssertionError(render(rejected.problems(), text));
        };
    }

    private static String render(List<Problem> problems, String text) {
        StringBuilder out = new StringBuilder();
        problems.forEach(problem -> out.append(problem.render(text)));
        return out.toString();
    }
}
